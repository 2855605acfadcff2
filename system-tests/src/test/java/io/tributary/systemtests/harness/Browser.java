package io.tributary.systemtests.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a screen. Tests that need one are skipped where there is none, and say so. */
public final class Browser {
    private static final String[] ARGUMENTS = {
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--disable-features=OptimizationHints,MediaRouter,Translate",
        "--metrics-recording-only",
        "--no-first-run",
        "--no-pings",
        "--lang=en",
        "--window-size=1100,1100"
    };

    private Browser() {}

    /** Starts a browser. */
    public static WebDriver start() {
        Optional<Path> chromium = first("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<Path> driver = first("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "there is no Chromium with its driver on this machine");
        ChromeOptions options = new ChromeOptions().addArguments(ARGUMENTS);
        options.setBinary(chromium.orElseThrow().toFile());
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Keeps a picture of the page. */
    public static void shoot(WebDriver browser, String name) {
        try {
            Path folder = Files.createDirectories(Distribution.testFolder().resolveSibling("shots"));
            Files.write(folder.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> first(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

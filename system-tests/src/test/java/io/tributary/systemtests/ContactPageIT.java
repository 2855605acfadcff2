package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Browser;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.LossyProxy;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

@SystemTest
class ContactPageIT {
    private final String email = Unique.email();
    private final WebDriver browser = Browser.start();

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void a_filled_in_page_becomes_an_inquiry_and_the_sender_is_thanked(Hub hub) {
        open(hub.url());
        Browser.shoot(browser, "contact-empty");
        fill("Екатерина 王", "Первая строка\n第二行");
        Browser.shoot(browser, "contact-filled");
        send();

        until("thanks are shown", () -> isAt("/thank-you.html"));
        Browser.shoot(browser, "thank-you");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isNotBlank();
        Map<String, ?> inquiry = hub.records().awaitInquiry(email);
        assertThat(inquiry.get("body_text"))
                .asString()
                .contains("Первая строка")
                .contains("第二行");
        assertThat(inquiry.get("topic")).isEqualTo("support");
        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Екатерина 王");
        assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_CONSENT_ACT WHERE CUSTOMER_ID = ? AND IS_GRANTED = 1",
                                hub.records().awaitCustomer(email).get("id")))
                .isEqualTo(1);
    }

    @Test
    void sending_again_after_an_error_makes_no_second_inquiry(Hub hub) {
        try (LossyProxy proxy = new LossyProxy(hub.url().getPort())) {
            open(URI.create("http://127.0.0.1:" + proxy.port() + "/"));
            fill("Twice Sent", "once");
            String key = value("_key");
            proxy.loseAnswers(true);
            send();
            until("an error is shown", () -> browser.findElement(By.id("notice"))
                    .isDisplayed());
            Browser.shoot(browser, "contact-error");
            hub.records().awaitInquiry(email);
            proxy.loseAnswers(false);
            send();

            until("thanks are shown", () -> isAt("/thank-you.html"));
            until("the second is known as a duplicate", () -> hub.records().duplicatesOf("website", key) >= 1);
            assertThat(hub.records().inquiriesOf(email)).hasSize(1);
        }
    }

    @Test
    void what_is_missing_is_told_in_place_and_in_the_language_of_the_reader(Hub hub) {
        open(hub.url());
        browser.findElement(By.cssSelector("[data-language=ru]")).click();
        browser.findElement(By.id("email")).sendKeys("no address");
        send();

        assertThat(browser.findElement(By.id("name-wrong")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.id("email-wrong")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.id("message-wrong")).getText()).containsPattern("[а-я]");
        assertThat(isAt("/contact.html")).isTrue();
        Browser.shoot(browser, "contact-wrong-ru");
    }

    private void open(URI hub) {
        browser.get(hub.resolve("contact.html").toString());
    }

    /** Not faster than people do, which would be held as the work of a robot. */
    private void fill(String name, String message) {
        type("name", name);
        type("email", email);
        type("message", message);
        browser.findElement(By.cssSelector("#topic option[value=support]")).click();
        browser.findElement(By.id("consent_marketing")).click();
        long opened = Long.parseLong(value("_started"));
        until("somebody could have filled it in", () -> System.currentTimeMillis() - opened > 3000);
    }

    private boolean isAt(String page) {
        return String.valueOf(browser.getCurrentUrl()).contains(page);
    }

    private void type(String field, String text) {
        browser.findElement(By.id(field)).sendKeys(text);
    }

    private String value(String hiddenField) {
        WebElement field = browser.findElement(By.name(hiddenField));
        return String.valueOf(field.getDomProperty("value"));
    }

    private void send() {
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }
}

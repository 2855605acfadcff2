package io.tributary.systemtests.crash.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;

/** Makes the agent's jars, at run time, from classes of the tests. */
public final class AgentJar {
    private AgentJar() {}

    /** Writes the agent into this folder; the file beside it holds what the hub's threads call and goes on the boot class path. */
    public static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Path passes = folder.resolve("crash-passes.jar");
            jar(passes, new Manifest(), List.of(CrashPasses.class));
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Premain-Class", CrashAgent.class.getName());
            manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
            manifest.getMainAttributes()
                    .putValue("Boot-Class-Path", passes.getFileName().toString());
            manifest.getMainAttributes().putValue("Class-Path", location(ByteBuddy.class));
            Path agent = folder.resolve("crash-agent.jar");
            jar(
                    agent,
                    manifest,
                    List.of(
                            CrashAgent.class,
                            CrashAgent.At.class,
                            CrashAgent.Before.class,
                            CrashAgent.After.class,
                            CrashAgent.Shift.class,
                            CrashPoint.Place.class,
                            Class.forName(CrashAgent.class.getName() + "$Look")));
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Class<?> type) {
        try {
            return type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jar(Path file, Manifest manifest, List<Class<?>> classes) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }
}

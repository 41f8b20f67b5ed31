package org.broadsheet.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * {@code PayaraMicro.start(war, port, environment, folder)} serves the WAR on loopback and returns when the application answers.
 *
 * <p>Its root folder is new each time, its output is in {@code server.log} of the folder; when it does not get ready, the
 * exception carries the end of that log.
 */
public final class PayaraMicro {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final String READY = "/readyz";
    private static final int NOT_LISTENING = 0;
    private static final int NOT_READY = 503;
    private static final int TAIL = 60;
    /** Starts in less than half the processor time; a server for tests lives for minutes only. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final Thread stopWithThisJvm = new Thread(this::stopProcess, "stop-payara-micro");

    private PayaraMicro(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PayaraMicro start(Path war, int port, Map<String, String> environment, Path folder) {
        return start(war, port, environment, folder, QUICK_TO_START);
    }

    public static PayaraMicro start(
            Path war, int port, Map<String, String> environment, Path folder, List<String> options) {
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(command(war, port, folder, options))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What the developer's shell sets for the site must not reach the one under test.
        builder.environment().keySet().removeIf(name -> name.startsWith("BROADSHEET_"));
        builder.environment().putAll(environment);
        try {
            PayaraMicro server = new PayaraMicro(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(server.stopWithThisJvm);
            server.awaitReady(URI.create("http://localhost:" + port + READY));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path war, int port, Path folder, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                // An H2 that lets the tests in listens on every interface otherwise.
                "-Dh2.bindAddress=127.0.0.1",
                "-Djava.io.tmpdir=" + BuildFolder.emptied(folder.resolve("tmp")),
                "-jar",
                BuildFolder.path("payara-micro/payara-micro.jar").toString(),
                "--rootdir",
                BuildFolder.emptied(folder.resolve("payara")).toString(),
                "--prebootcommandfile",
                Path.of("server-config/payara-micro/pre-boot.txt")
                        .toAbsolutePath()
                        .toString(),
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        return command;
    }

    private void awaitReady(URI ready) {
        try {
            await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> isReady(ready));
        } catch (ConditionTimeoutException | IllegalStateException e) {
            stop();
            String reason = e instanceof IllegalStateException
                    ? e.getMessage()
                    : "it took over " + START_LIMIT.toSeconds() + " s";
            throw new IllegalStateException(
                    "Payara Micro did not serve " + ready + ": " + reason + ". The end of " + log + ":\n" + tail(), e);
        }
    }

    private boolean isReady(URI ready) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with status " + process.exitValue());
        }
        boolean started = Files.readString(log, StandardCharsets.UTF_8).contains("ready in");
        int status = statusOf(ready);
        // A failed deployment does not end Payara Micro: it says that it deployed the application and is ready, and
        // serves 404 or 500.
        if (started && status != 200 && status != NOT_LISTENING && status != NOT_READY) {
            throw new IllegalStateException("the application was not deployed, status " + status);
        }
        return status == 200;
    }

    private static int statusOf(URI uri) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notListeningYet) {
            return NOT_LISTENING;
        }
    }

    /** Without stack frames, which would push out the message above them. */
    private String tail() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> messages = lines.filter(line -> !line.startsWith("\tat ") && !line.isBlank())
                    .toList();
            return String.join("\n", messages.subList(Math.max(0, messages.size() - TAIL), messages.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processor time that it has taken so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        Runtime.getRuntime().removeShutdownHook(stopWithThisJvm);
        stopProcess();
    }

    /** As a crash of the machine would, but for the machine. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void stopProcess() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

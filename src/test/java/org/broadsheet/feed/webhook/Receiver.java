package org.broadsheet.feed.webhook;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.broadsheet.testing.ServesItself;

/** {@code Receiver.answering(message -> 204)} is told of changes, on this machine, and remembers what it was told. */
@ServesItself
public final class Receiver implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<Told, Integer> answers;
    private volatile Map<String, String> headers = Map.of();
    private volatile String body = "thanks";

    /** One request. */
    public record Told(String path, Map<String, List<String>> headers, String body) {
        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        public String header(String name) {
            return headers.get(name).get(0);
        }

        String kind() {
            return json().get("type").getAsString();
        }

        String slug() {
            return json().getAsJsonObject("data").get("slug").getAsString();
        }
    }

    private Receiver(Function<Told, Integer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public static Receiver answering(Function<Told, Integer> answers) {
        return new Receiver(answers);
    }

    public static Receiver thankful() {
        return new Receiver(message -> 200);
    }

    /** Takes what it is told and says nothing. */
    static Receiver silent() {
        return new Receiver(message -> 0);
    }

    Receiver with(String header, String value) {
        headers = Map.of(header, value);
        return this;
    }

    Receiver saying(String text) {
        body = text;
        return this;
    }

    public void answer(Function<Told, Integer> other) {
        answers = other;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told message = new Told(
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            told.add(message);
            int status = answers.apply(message);
            if (status == 0) {
                await();
                return;
            }
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void await() {
        try {
            closing.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Told> told() {
        return told;
    }

    /** What it was told of the article with that slug. */
    List<Told> toldOf(String slug) {
        return told.stream()
                .filter(message -> message.body().contains('"' + slug + '"'))
                .toList();
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port() + "/told";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

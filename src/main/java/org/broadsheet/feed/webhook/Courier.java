package org.broadsheet.feed.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.broadsheet.platform.Settings;

/**
 * Sends a message to its receiver, once: {@code courier.send(parcel)}. Neither time nor answer are without bounds, redirects are not
 * followed, and no connection is used twice.
 */
@ApplicationScoped
public class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int LONGEST_SECONDS = 15;
    private static final int LONGEST_ANSWER = 2000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService threads;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OutsideResolver(settings.webhookHosts()))
                        .setMaxConnTotal(Webhooks.MOST)
                        .setMaxConnPerRoute(Webhooks.MOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(SILENCE).build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(SILENCE)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Broadsheet")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Holds nothing of the database meanwhile. */
    WebhookAttempt send(WebhookParcel parcel) {
        long timestamp = clock.instant().getEpochSecond();
        String signature = parcel.secret().sign(parcel.messageId(), timestamp, parcel.body());
        long start = System.nanoTime();
        Integer status = null;
        String body = null;
        String error = null;
        try {
            HttpPost post = new HttpPost(parcel.url());
            post.setHeader("Webhook-Id", parcel.messageId());
            post.setHeader("Webhook-Timestamp", Long.toString(timestamp));
            post.setHeader("Webhook-Signature", signature);
            post.setEntity(new StringEntity(parcel.body(), ContentType.APPLICATION_JSON));
            // Who sends a byte now and then would not be silent for long.
            Future<?> end = threads.schedule(post::cancel, LONGEST_SECONDS, TimeUnit.SECONDS);
            try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) {
                status = answer.getCode();
                body = beginning(answer);
                // What else it would send nobody wants.
                post.cancel();
            } finally {
                end.cancel(false);
            }
        } catch (IOException failed) {
            error = status == null ? reason(failed) : null;
        } catch (RuntimeException unsendable) {
            // Not noted, it would be tried again at once and for ever, before everything that comes after it.
            LOG.log(Level.WARNING, "What a webhook should be told could not be sent", unsendable);
            error = status == null ? "The request could not be made." : null;
        }
        int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new WebhookAttempt(
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC),
                parcel.url(),
                signature,
                status,
                body,
                milliseconds,
                error);
    }

    private static String beginning(ClassicHttpResponse answer) throws IOException {
        Optional<HttpEntity> entity = Optional.ofNullable(answer.getEntity());
        if (entity.isEmpty()) {
            return "";
        }
        byte[] bytes = entity.get().getContent().readNBytes(LONGEST_ANSWER);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "\ufffd");
    }

    /** In words that tell nothing of what is inside. */
    private static String reason(IOException failed) {
        if (failed instanceof UnknownHostException) {
            return "The host has no address outside.";
        }
        if (failed instanceof SSLException) {
            return "No secure connection could be made.";
        }
        if (failed instanceof SocketTimeoutException) {
            return "The host did not answer in time.";
        }
        return "The connection could not be made, or broke.";
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

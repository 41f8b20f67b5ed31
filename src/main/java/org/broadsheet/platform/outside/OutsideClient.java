package org.broadsheet.platform.outside;

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
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.broadsheet.platform.setting.Settings;

/**
 * Sends a request to an address that somebody named, once: {@code client.send(url, post -> …)}. Neither time nor answer are without bounds,
 * redirects are not followed, and no connection is used twice.
 */
@ApplicationScoped
public class OutsideClient {
    private static final Logger LOG = Logger.getLogger(OutsideClient.class.getName());
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int LONGEST_SECONDS = 15;
    private static final int LONGEST_ANSWER = 2000;

    /** At once; each may be held while a host is slow. */
    private static final int MOST = 25;

    @Inject
    Settings settings;

    @Resource
    ManagedScheduledExecutorService threads;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OutsideResolver(settings.webhookHosts()))
                        .setMaxConnTotal(MOST)
                        .setMaxConnPerRoute(MOST)
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

    /** Sends what the address is given with; call it outside a transaction, because it may take a while. */
    public OutsideAnswer send(String url, Consumer<HttpPost> request) {
        Integer status = null;
        String body = null;
        String error = null;
        try {
            HttpPost post = new HttpPost(url);
            request.accept(post);
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
            // Not told, whoever sends it would try again at once and for ever.
            LOG.log(Level.WARNING, "What should be told to somebody outside could not be sent", unsendable);
            error = status == null ? "The request could not be made." : null;
        }
        return new OutsideAnswer(status, body, error);
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

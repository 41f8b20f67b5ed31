package org.broadsheet.feed.hub;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.broadsheet.platform.Chore;
import org.broadsheet.platform.outside.OutsideAnswer;
import org.broadsheet.platform.outside.OutsideClient;
import org.broadsheet.platform.setting.Settings;

/** Looks every second whether the hub has to be told something, and tells it, one feed after the other. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class HubRounds {
    private static final Logger LOG = Logger.getLogger(HubRounds.class.getName());

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource
    ManagedExecutorService threads;

    @Inject
    HubPlace place;

    @Inject
    OutsideClient client;

    @Inject
    Settings settings;

    private Future<?> rounds;
    private volatile boolean stopped;

    @PostConstruct
    void begin() {
        rounds = timer.scheduleWithFixedDelay(Chore.beside(threads, "Hub", this::round), 1, 1, TimeUnit.SECONDS);
    }

    private void round() {
        Optional<HubNews> news = place.next();
        while (news.isPresent() && !stopped) {
            if (tell(news.get())) {
                place.told(news.get());
            } else {
                place.failed(news.get());
            }
            news = place.next();
        }
    }

    /** Whether it took all of it; one that does not answer is not waited for with each feed. */
    private boolean tell(HubNews news) {
        boolean all = true;
        for (String topic : news.topics()) {
            OutsideAnswer answer = tell(news.hub(), settings.absolute(topic));
            if (!answer.succeeded()) {
                LOG.log(Level.WARNING, "The hub {0} did not take that {1} has changed: {2}", new Object[] {
                    news.hub(), topic, answer.status() == null ? answer.error() : "HTTP " + answer.status()
                });
                all = false;
                if (answer.status() == null) {
                    break;
                }
            }
        }
        return all;
    }

    /** As hubs have it since PubSubHubbub 0.3, section 7.1; WebSub leaves it to them. */
    private OutsideAnswer tell(String hub, String topic) {
        List<BasicNameValuePair> form =
                List.of(new BasicNameValuePair("hub.mode", "publish"), new BasicNameValuePair("hub.url", topic));
        return client.send(hub, post -> post.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8)));
    }

    @PreDestroy
    void end() {
        stopped = true;
        rounds.cancel(false);
    }
}

package org.broadsheet.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.setting.Settings;

/** The answers that this node keeps, as many as fit into {@code BROADSHEET_CACHE_SIZE}, and those that are being made. */
@ApplicationScoped
public class KeptAnswers {
    private static final long MEGABYTE = 1024L * 1024;
    private static final int ROUNDS = 3;
    private static final long LONGEST_WAIT_SECONDS = 10;

    @Inject
    Settings settings;

    @Inject
    SeenChanges seen;

    private final Map<String, CompletableFuture<Optional<KeptAnswer>>> making = new ConcurrentHashMap<>();
    private Cache<String, KeptAnswer> kept;

    @PostConstruct
    void open() {
        kept = Caffeine.newBuilder()
                .maximumWeight(settings.cacheSize() * MEGABYTE)
                .weigher((String address, KeptAnswer answer) -> address.length() + answer.size())
                .executor(Runnable::run)
                .build();
    }

    /** The answer at the address that is still good. */
    Optional<KeptAnswer> find(String address) {
        return Optional.ofNullable(kept.getIfPresent(address)).filter(answer -> answer.isGood(seen));
    }

    /** Makes an answer; nothing where the request has been answered otherwise. */
    interface Making {
        Optional<KeptAnswer> make(long number) throws IOException, ServletException;
    }

    /**
     * The answer at the address, made by one caller while the others wait for it; nothing where this caller's request has been
     * answered already by making it.
     */
    Optional<KeptAnswer> findOrMake(String address, Making how) throws IOException, ServletException {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Optional<KeptAnswer>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<KeptAnswer>> others = making.putIfAbsent(address, mine);
            if (others == null) {
                return make(address, how, mine);
            }
            Optional<KeptAnswer> shared = await(others);
            if (shared.isEmpty()) {
                break;
            }
            if (shared.get().isGood(seen)) {
                return shared;
            }
        }
        return how.make(seen.number());
    }

    private Optional<KeptAnswer> make(String address, Making how, CompletableFuture<Optional<KeptAnswer>> mine)
            throws IOException, ServletException {
        Optional<KeptAnswer> made = find(address); // by who was just before
        try {
            if (made.isEmpty()) {
                made = renew(address, how);
            }
            return made;
        } finally {
            making.remove(address, mine);
            mine.complete(made.filter(KeptAnswer::isShared));
        }
    }

    /** Makes the answer at the address whether or not one is kept, for whoever {@linkplain KeptAnswer#claimRenewal claimed} that. */
    Optional<KeptAnswer> renew(String address, Making how) throws IOException, ServletException {
        Optional<KeptAnswer> made = how.make(seen.number());
        made.filter(KeptAnswer::isShared).ifPresent(answer -> kept.put(address, answer));
        return made;
    }

    private static Optional<KeptAnswer> await(CompletableFuture<Optional<KeptAnswer>> others) {
        try {
            return others.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException without) {
            return Optional.empty();
        }
    }
}

package org.broadsheet.user.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.platform.refusal.RefusalFilter;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;

/**
 * Counts the requests to the API of each token, and of each address without a token that is good, on this node; says in
 * {@code RateLimit} and {@code RateLimit-Policy} how many are left (draft-ietf-httpapi-ratelimit-headers), and answers 429 when none are.
 *
 * <p>It stands before what is kept for all readers, so that such answers count too and carry the numbers of who asks.
 */
public class RateLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** About ten megabytes; whoever is forgotten begins with a full minute. */
    private static final int MOST_CALLERS = 50_000;

    @Inject
    transient Settings settings;

    @Inject
    transient CurrentCaller current;

    /** By the hash of a token or the network of an address. A bucket that nobody asked of for a minute is full. */
    private final transient Cache<String, AtomicLong> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofSeconds(RateLimit.WINDOW_SECONDS))
            .executor(Runnable::run)
            .build();

    private transient RateLimit limit = new RateLimit(0);
    private transient String policy = "";

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        limit = new RateLimit(settings.rateLimit());
        policy = "\"default\";q=" + limit.perMinute() + ";w=" + RateLimit.WINDOW_SECONDS;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limit.isNone()) {
            chain.doFilter(request, response);
            return;
        }
        long now = System.nanoTime();
        RateLimit.Allowance allowance = limit.take(buckets.get(current.counted(), key -> RateLimit.full(now)), now);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"default\";r=" + allowance.remaining() + ";t=" + allowance.seconds());
        if (allowance.granted()) {
            chain.doFilter(request, response);
        } else {
            String detail =
                    "More than " + limit.perMinute() + " requests a minute: wait " + allowance.seconds() + " seconds.";
            RefusalFilter.send(new TooManyRequests(detail, allowance.seconds()), request, response);
        }
    }
}

package org.broadsheet.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final int READERS = 6;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final KeptAnswers answers = new KeptAnswers();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void open() {
        answers.settings = Settings.of(name -> null);
        answers.seen = new SeenChanges() {
            @Override
            public long number() {
                return changes.get();
            }

            @Override
            public long version() {
                return changes.get();
            }

            @Override
            public boolean touched(Collection<String> keys, long after) {
                return after < changes.get();
            }
        };
        answers.open();
    }

    @AfterEach
    void close() {
        readers.shutdownNow();
    }

    private Optional<KeptAnswer> answer(long number, String... keys) {
        made.incrementAndGet();
        return Optional.of(new KeptAnswer(new CapturedAnswer(response()), Set.of(keys), number));
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                KeptAnswersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaderNames", "getHeaders" -> List.of();
                    case "getCharacterEncoding" -> StandardCharsets.UTF_8.name();
                    default -> null;
                });
    }

    @Test
    void whatManyWaitForIsMadeOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Future<?> first = readers.submit(() -> answers.findOrMake("/", number -> {
            begun.countDown();
            awaited(released);
            return answer(number, "lists");
        }));
        awaited(begun);
        List<Future<Optional<KeptAnswer>>> others = IntStream.range(1, READERS)
                .mapToObj(i -> readers.submit(() -> answers.findOrMake("/", number -> answer(number, "lists"))))
                .toList();
        released.countDown();

        for (Future<Optional<KeptAnswer>> other : others) {
            assertThat(other.get()).isPresent();
        }
        assertThat(first.get()).isNotNull();
        assertThat(made).hasValue(1);
    }

    @Test
    void whoWaitedForWhatIsOldByNowGetsTheNew() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Future<?> first = readers.submit(() -> answers.findOrMake("/", number -> {
            begun.countDown();
            awaited(released);
            return answer(number, "lists");
        }));
        awaited(begun);
        changes.incrementAndGet();
        Future<Optional<KeptAnswer>> later =
                readers.submit(() -> answers.findOrMake("/", number -> answer(number, "lists")));
        released.countDown();

        assertThat(later.get())
                .hasValueSatisfying(
                        answer -> assertThat(answer.isGood(answers.seen)).isTrue());
        assertThat(first.get()).isNotNull();
        assertThat(made).hasValue(2);
    }

    @Test
    void whatSaysNothingOfWhatItIsMadeOfIsNotKept() throws Exception {
        assertThat(answers.findOrMake("/", number -> answer(number))).isPresent();
        assertThat(answers.find("/")).isEmpty();

        answers.findOrMake("/", number -> answer(number, "lists"));
        assertThat(answers.find("/")).isPresent();
    }

    @Test
    void whatWasTouchedIsNotFound() throws Exception {
        answers.findOrMake("/", number -> answer(number, "lists"));
        assertThat(answers.find("/")).isPresent();

        changes.incrementAndGet();

        assertThat(answers.find("/")).isEmpty();
    }

    @Test
    void aMinuteLaterItIsMadeAnew() {
        KeptAnswer answer = answer(0, "lists").orElseThrow();
        long now = System.nanoTime();

        assertThat(answer.isGood(answers.seen, now + TimeUnit.SECONDS.toNanos(59)))
                .isTrue();
        assertThat(answer.isGood(answers.seen, now + TimeUnit.SECONDS.toNanos(61)))
                .isFalse();
    }

    @Test
    void beforeThatOneMakesItAnewWhileOthersStillGetIt() {
        KeptAnswer answer = answer(0, "lists").orElseThrow();
        long now = System.nanoTime();

        assertThat(answer.claimRenewal(now + TimeUnit.SECONDS.toNanos(29))).isFalse();
        assertThat(answer.claimRenewal(now + TimeUnit.SECONDS.toNanos(56))).isTrue();
        assertThat(answer.claimRenewal(now + TimeUnit.SECONDS.toNanos(57))).isFalse();
    }

    @Test
    void whatWasMadeTogetherIsNotMadeAnewTogether() {
        long now = System.nanoTime();
        List<KeptAnswer> together = IntStream.range(0, 500)
                .mapToObj(i -> answer(0, "lists").orElseThrow())
                .toList();

        for (int second = 30; second < 55; second++) {
            long time = now + TimeUnit.SECONDS.toNanos(second + 1);
            assertThat(together.stream().filter(answer -> answer.claimRenewal(time)))
                    .as("after %d seconds", second)
                    .hasSizeBetween(1, 60);
        }
    }

    @Test
    void whatIsMadeAnewTakesItsPlace() throws Exception {
        Optional<KeptAnswer> old = answers.findOrMake("/", number -> answer(number, "lists"));
        Optional<KeptAnswer> young = answers.renew("/", number -> answer(number, "lists"));

        assertThat(answers.find("/")).isEqualTo(young).isNotEqualTo(old);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void asManyAreKeptAsFitIntoTheMemory() throws Exception {
        answers.settings = Settings.of(name -> name.equals("BROADSHEET_CACHE_SIZE") ? "1" : null);
        answers.open();
        byte[] body = new byte[100_000];
        new Random(1).nextBytes(body); // which nothing makes smaller
        for (int i = 0; i < 50; i++) {
            CapturedAnswer large = new CapturedAnswer(response());
            large.getOutputStream().write(body);
            answers.findOrMake("/" + i, number -> Optional.of(new KeptAnswer(large, Set.of("lists"), number)));
        }

        assertThat(IntStream.range(0, 50).filter(i -> answers.find("/" + i).isPresent()))
                .hasSizeBetween(5, 10);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.broadsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** {@code AtOnce.run(8, i -> …)}, inside the server: the same on so many threads at one instant, and what each of them brought. */
public final class AtOnce {
    private static final int LIMIT_SECONDS = 60;

    private AtOnce() {}

    /** The results in the order of the threads; what one of them threw is thrown. */
    public static <T> List<T> run(int threads, IntFunction<T> task) {
        ExecutorService executor = executor();
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            running.add(executor.submit(() -> {
                ready.countDown();
                ready.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                return task.apply(number);
            }));
        }
        return running.stream().map(AtOnce::get).toList();
    }

    /** The server's own threads, which know its beans and transactions. */
    @SuppressWarnings("BanJNDI") // The name is ours.
    public static ExecutorService executor() {
        try {
            return (ExecutorService) new InitialContext().lookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static <T> T get(Future<T> future) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (TimeoutException | InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

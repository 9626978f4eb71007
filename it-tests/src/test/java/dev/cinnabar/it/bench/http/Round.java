package dev.cinnabar.it.bench.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests that callers share between them: each has a connection and a thread, and asks for the next thing when it has its answer. Shared by
 * the callers; run once.
 */
final class Round {
    private final int port;
    private final int first;
    private final long[] times;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private volatile long end;

    /**
     * To a service on this machine.
     *
     * @param first the number of the first request
     */
    Round(int port, int first, int requests) {
        this.port = port;
        this.first = first;
        this.times = new long[requests];
    }

    /** Asks until all is asked, or the time is over. */
    Figures run(int callers, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            threads.add(new Thread(this::ask));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        int asked = Math.min(next.get(), times.length);
        return Figures.of(Arrays.copyOf(times, asked), errors.get(), System.nanoTime() - begin);
    }

    /** One caller. */
    private void ask() {
        try (Caller caller = new Caller(port)) {
            for (int index = following(); index < times.length; index = following()) {
                long begin = System.nanoTime();
                if (!caller.isAnswered(Content.request(first + index))) {
                    errors.incrementAndGet();
                }
                times[index] = System.nanoTime() - begin;
            }
        }
    }

    private int following() {
        return end - System.nanoTime() > 0 ? next.getAndIncrement() : times.length;
    }
}

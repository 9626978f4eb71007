package dev.cinnabar.it.bench.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** So many threads. What one of them hands over, it does at once itself: the thread that worked also answers. */
final class OwnThreads implements Executor {
    private final ThreadGroup own = new ThreadGroup("http");
    private final ExecutorService pool;

    OwnThreads(int count) {
        this.pool = Executors.newFixedThreadPool(count, work -> new Thread(own, work));
    }

    @Override
    public void execute(Runnable work) {
        if (Thread.currentThread().getThreadGroup() == own) {
            work.run();
        } else {
            pool.execute(work);
        }
    }
}

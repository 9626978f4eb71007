package dev.cinnabar.ext.async;

import dev.cinnabar.result.Result;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber's rows. The thread that reads signals all of them, so that they come one after another; what is asked for and cancelled
 * may come from any thread. The numbers are those of rules of Reactive Streams 1.0.4.
 */
final class RowsSubscription<R> implements Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.async");

    private final Rows<R> rows;
    private final Flow.Subscriber<? super R> subscriber;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wanted;
    private boolean asked;
    private boolean reading;
    private boolean over;
    private @Nullable Throwable refused;
    private @Nullable Task<Boolean> task;

    RowsSubscription(Rows<R> rows, Flow.Subscriber<? super R> subscriber) {
        this.rows = rows;
        this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            refuse(new IllegalArgumentException("rows are asked for by a positive number, not " + count)); // 3.9
        } else if (wantMore(count)) {
            begin();
        }
    }

    /** Whether that is the first that is wanted. */
    private boolean wantMore(long count) {
        lock.lock();
        try {
            wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count; // 3.17
            changed.signalAll();
            boolean first = !asked && !over;
            asked = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        Task<Boolean> begun = rows.lanes().submit(this::read);
        if (isOverBefore(begun)) {
            begun.cancel(true);
        }
        var unused = begun.whenComplete((read, failure) -> {
            if (failure != null) {
                refuse(failure);
            }
        });
    }

    /** Whether somebody cancelled before there was a task to cancel. */
    private boolean isOverBefore(Task<Boolean> begun) {
        lock.lock();
        try {
            task = begun;
            return over;
        } finally {
            lock.unlock();
        }
    }

    /** Tells of a failure: the thread that reads does, if there is one. */
    private void refuse(Throwable failure) {
        lock.lock();
        try {
            refused = refused == null ? failure : refused;
            changed.signalAll();
            if (reading) {
                return;
            }
        } finally {
            lock.unlock();
        }
        end(failure);
    }

    private boolean read(Task<Boolean> work) throws Exception {
        if (!beginReading()) {
            return false;
        }
        Throwable failure = null;
        try {
            rows.engine()
                    .read(connection -> work.using(connection, used -> {
                        rows.query().on(used, this::each);
                        return true;
                    }));
        } catch (Exception | Error failed) {
            failure = failed;
        }
        end(first(failure));
        return true;
    }

    private boolean beginReading() {
        lock.lock();
        try {
            reading = !over;
            return reading;
        } finally {
            lock.unlock();
        }
    }

    /** What somebody said before what came of it. */
    private @Nullable Throwable first(@Nullable Throwable failure) {
        lock.lock();
        try {
            return refused != null ? refused : failure;
        } finally {
            lock.unlock();
        }
    }

    private void each(Result<R> result) {
        try {
            Iterator<R> all = result.iterator();
            while (all.hasNext() && isWanted()) {
                subscriber.onNext(all.next());
            }
        } finally {
            result.close();
        }
    }

    /** Waits until another row is wanted; not so once it is over. */
    private boolean isWanted() {
        lock.lock();
        try {
            while (wanted == 0 && !over && refused == null) {
                changed.awaitUninterruptibly();
            }
            if (over || refused != null) {
                return false;
            }
            wanted = wanted == Long.MAX_VALUE ? wanted : wanted - 1;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The last signal, unless nobody wants one. */
    private void end(@Nullable Throwable failure) {
        if (!isOverNow()) {
            return;
        }
        try {
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failure);
            }
        } catch (RuntimeException broken) {
            LOG.warn("A subscriber failed at its last signal, where it must not (2.13)", broken);
        }
    }

    private boolean isOverNow() {
        lock.lock();
        try {
            boolean first = !over;
            over = true;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        Task<Boolean> begun;
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            begun = task;
        } finally {
            lock.unlock();
        }
        if (begun != null) {
            begun.cancel(true);
        }
    }
}

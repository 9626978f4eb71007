package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time use a connection or a session, and refuses a second one instead of letting both spoil what they do. A thread that is
 * in may come in again; once it is out, any thread may come next. Nobody waits here. Shared by all threads.
 */
public final class OneThread implements Turn {
    private static final VarHandle INSIDE = inside();
    private static final Turn WITHIN = () -> {};

    private volatile @Nullable Thread inside;

    public OneThread() {}

    /**
     * Comes in.
     *
     * @throws UsageException if another thread is in
     */
    public Turn enter() {
        Thread me = Thread.currentThread();
        if (inside == me) {
            return WITHIN;
        }
        Thread other = (Thread) INSIDE.compareAndExchange(this, null, me);
        if (other != null) {
            throw refusal(me, other);
        }
        return this;
    }

    /** The outermost turn ends. */
    @Override
    public void close() {
        inside = null;
    }

    private static UsageException refusal(Thread me, Thread other) {
        return new UsageException(
                ErrorCode.CONCURRENT_USE,
                "Thread " + named(me) + " came to a connection or session while thread " + named(other)
                        + " was using it",
                "take one for each thread: engine.connect(), sessions.open(); the engine may be shared by all, and cancel() called by any");
    }

    /** Virtual threads have no name unless they were given one. */
    private static String named(Thread thread) {
        return thread.getName().isEmpty() ? "#" + thread.getId() : thread.getName() + " (#" + thread.getId() + ")";
    }

    private static VarHandle inside() {
        try {
            return MethodHandles.lookup().findVarHandle(OneThread.class, "inside", Thread.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

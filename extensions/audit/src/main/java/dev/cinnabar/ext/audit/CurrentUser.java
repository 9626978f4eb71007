package dev.cinnabar.ext.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the name comes from of whoever makes a change. It is asked on the thread of the session, whenever something is written. A block
 * says it for the thread that runs it:
 *
 * <pre>{@code
 * CurrentUser.runAs("alice", () -> sessions.inTransaction(session -> …));
 * }</pre>
 *
 * <p>Where no block surrounds the work, the source that was given to {@link AuditPlugin#withUser} is asked; where none was given, the one
 * that {@code ServiceLoader} finds. Threads that the work starts know nothing of its block, virtual ones neither: each says its own. Shared by
 * all threads.
 */
@FunctionalInterface
public interface CurrentUser {
    /** The name; null or blank if nobody is known here. What it throws stops what was about to be written. */
    @Nullable
    String name();

    /** Runs the work as that user; a block within it may say another. */
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    static <X extends Exception> void runAs(String user, Work<X> work) throws X {
        callAs(user, () -> {
            work.run();
            return null;
        });
    }

    /** Runs the work as that user, and gives what it gives. */
    static <T extends @Nullable Object, X extends Exception> T callAs(String user, Call<T, X> work) throws X {
        return Acting.as(user, work);
    }

    /** Work of somebody. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void run() throws X;
    }

    /** Work of somebody that gives something. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object, X extends Exception> {
        T call() throws X;
    }
}

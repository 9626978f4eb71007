package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction and ends it. Stateless. */
public final class TransactionWork {
    private TransactionWork() {}

    /** Runs work in a transaction that is open: committed at its end, rolled back if it throws. */
    public static <T extends @Nullable Object, X extends Exception> T in(
            Transaction transaction, Connection connection, Engine.Call<T, X> work) throws X {
        T value;
        try {
            value = work.apply(connection);
        } catch (Throwable failure) { // the work's failure goes out as it is, whatever the rollback does
            rollBack(transaction, failure);
            throw failure;
        }
        if (transaction.isOpen()) {
            commitOrRollBack(transaction);
        }
        return value;
    }

    private static void commitOrRollBack(Transaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException | Error failure) {
            rollBack(transaction, failure);
            throw failure;
        }
    }

    private static void rollBack(Transaction transaction, Throwable because) {
        try {
            transaction.close();
        } catch (RuntimeException alsoThat) {
            because.addSuppressed(alsoThat);
        }
    }
}

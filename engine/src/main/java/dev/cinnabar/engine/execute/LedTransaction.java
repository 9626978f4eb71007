package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.connect.TransactionOptions;
import java.util.HashMap;
import java.util.Map;

/** A transaction that others lead, and the savepoints that they have set in it. Confined to the connection's thread. */
@SuppressWarnings("try") // a turn is held, and not named again
final class LedTransaction implements ExternalTransaction {
    private final EngineConnection face;
    private final Conversation connection;
    private final Map<Object, EngineTransaction> savepoints = new HashMap<>();

    LedTransaction(EngineConnection face, Conversation connection, TransactionOptions how) {
        this.face = face;
        this.connection = connection;
        connection.transactions().led(connection.mode().start(how));
    }

    @Override
    public Connection connection() {
        return face;
    }

    @Override
    public void beforeCommit() {
        try (Turn turn = connection.thread().enter()) {
            connection.transactions().refuseFailed();
        }
    }

    @Override
    public void savepointSet(Object savepoint) {
        try (Turn turn = connection.thread().enter()) {
            savepoints.put(savepoint, connection.transactions().ledSavepoint());
        }
    }

    @Override
    public void beforeRollbackTo(Object savepoint) {
        EngineTransaction known = savepoints.remove(savepoint);
        if (known != null) {
            try (Turn turn = connection.thread().enter()) {
                connection.transactions().ledBack(known);
            }
        }
    }

    @Override
    public void ended(State how) {
        try (Turn turn = connection.thread().enter()) {
            if (!connection.isClosed()) {
                connection.transactions().ledEnd(how);
                connection.close();
            }
        }
    }
}

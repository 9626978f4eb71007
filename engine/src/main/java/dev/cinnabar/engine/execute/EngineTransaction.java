package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.TransactionStart;
import org.jspecify.annotations.Nullable;

/** A transaction or a savepoint: its state, which the {@link TransactionStack} changes. Confined to the connection's thread. */
@SuppressWarnings("try") // a turn is held, and not named again
final class EngineTransaction implements Transaction {
    private final TransactionStack stack;
    private final @Nullable String savepoint;
    private final TransactionStart start;
    private State state = State.OPEN;
    private @Nullable Throwable failure;
    private long statements;

    EngineTransaction(TransactionStack stack, @Nullable String savepoint, TransactionStart start) {
        this.stack = stack;
        this.savepoint = savepoint;
        this.start = start;
    }

    /** The savepoint's name; null for the transaction itself. */
    @Nullable
    String savepoint() {
        return savepoint;
    }

    TransactionStart start() {
        return start;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void fail(Throwable because) {
        if (state == State.OPEN) {
            state = State.FAILED;
            failure = because;
        }
    }

    void end(State how) {
        if (isOpen()) {
            state = how;
        }
    }

    /** Counts a statement that was sent. */
    void count() {
        statements++;
    }

    /** Whether nothing but the statement at hand has been sent in it. */
    boolean isFresh() {
        return statements <= 1;
    }

    /** Whether nothing has been sent in it. */
    boolean isUntouched() {
        return statements == 0;
    }

    /** It has been begun anew. */
    void reopen() {
        state = State.OPEN;
        failure = null;
    }

    /** What was sent in it is committed, and it has been begun anew. */
    void startOver() {
        reopen();
        statements = 0;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean isNested() {
        return savepoint != null;
    }

    @Override
    public void commit() {
        try (Turn turn = stack.turn()) {
            stack.commit(this);
        }
    }

    @Override
    public void rollback() {
        try (Turn turn = stack.turn()) {
            stack.rollback(this);
        }
    }

    @Override
    public void close() {
        if (isOpen()) {
            rollback();
        }
    }
}

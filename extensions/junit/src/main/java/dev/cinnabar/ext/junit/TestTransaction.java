package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Transaction;

/** A savepoint in the place of a transaction. It knows whether it ended by itself, or with one around it. Confined to one thread at a time. */
final class TestTransaction implements Transaction {
    private final Transaction savepoint;
    private boolean endedHere;

    TestTransaction(Transaction savepoint) {
        this.savepoint = savepoint;
    }

    /** Whether one that had begun before it has ended, and with that this one. */
    boolean isTakenAlong() {
        return !endedHere && !savepoint.isOpen();
    }

    @Override
    public State state() {
        return savepoint.state();
    }

    @Override
    public boolean isNested() {
        return savepoint.isNested();
    }

    @Override
    public void commit() {
        end(savepoint::commit);
    }

    @Override
    public void rollback() {
        end(savepoint::rollback);
    }

    @Override
    public void close() {
        end(savepoint::close);
    }

    private void end(Runnable how) {
        try {
            how.run();
        } finally {
            endedHere = !savepoint.isOpen();
        }
    }
}

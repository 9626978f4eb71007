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

    /** As the transaction that it stands for. */
    @Override
    public boolean isNested() {
        return savepoint.isNested();
    }

    @Override
    public void commit() {
        savepoint.commit();
        endedHere = true;
    }

    @Override
    public void rollback() {
        savepoint.rollback();
        endedHere = true;
    }

    @Override
    public void close() {
        savepoint.close();
        endedHere = true;
    }
}

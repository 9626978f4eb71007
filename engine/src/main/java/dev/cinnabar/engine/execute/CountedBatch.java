package dev.cinnabar.engine.execute;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.ErrorOrigin;
import dev.cinnabar.error.Retry;

/**
 * A batch whose rows are counted whatever the driver tells, since a row that another transaction took away must be missed. A driver that
 * does not tell gets one statement for each set; the batch by which that is found is undone first. Used once.
 */
final class CountedBatch {
    private static final String TRIAL = "counted";

    private final Executor executor;
    private final TransactionStack transactions;
    private final ManyStatement many;
    private final DriverCounts driver;

    CountedBatch(Executor executor, ManyStatement many, DriverCounts driver) {
        this.executor = executor;
        this.transactions = executor.transactions();
        this.many = many;
        this.driver = driver;
    }

    ChangedSets run() {
        return switch (driver.known()) {
            case WITHHOLDS -> many.oneByOne().changed();
            case TELLS -> told(many.batch());
            case NOTHING -> transactions.isOpen() ? tried() : told(many.batch());
        };
    }

    /** Behind a savepoint, so that nothing is lost if the driver does not tell. */
    private ChangedSets tried() {
        transactions.set(TRIAL);
        BatchCounts counts = many.batch();
        if (counts.untold() == 0) {
            transactions.drop(TRIAL);
            driver.told();
            return counts.changed();
        }
        driver.withheld();
        transactions.undo(TRIAL);
        return many.oneByOne().changed();
    }

    /** What is sent cannot be judged any more: a count by a query would take another's change for this one. */
    private ChangedSets told(BatchCounts counts) {
        if (counts.untold() == 0) {
            return counts.changed();
        }
        driver.withheld();
        DatabaseException withheld = withheld(counts.untold());
        executor.failTransaction(withheld);
        throw withheld;
    }

    private DatabaseException withheld(int untold) {
        boolean undone = transactions.isOpen();
        return new DatabaseException(
                ErrorCode.COUNTS_WITHHELD,
                "The driver does not tell how many rows were changed for " + untold + " sets of a batch",
                "do the unit of work again: from now on each set is sent alone"
                        + (undone ? "" : "; without a transaction this batch has been written"),
                new ErrorOrigin(many.first().sql(), 0, null, null),
                undone ? Retry.SAFE : Retry.UNKNOWN,
                null);
    }
}

package dev.cinnabar.engine.execute;

import java.sql.Statement;

/** What a driver tells of the rows of a batch, set after set. Confined to the connection's thread. */
final class BatchCounts {
    private long rows;
    private int sets;
    private int untold;
    private int missed = ChangedSets.NONE;

    BatchCounts() {}

    /** The counts of the sets that come next: {@link Statement#SUCCESS_NO_INFO} where the driver does not tell. */
    void add(int[] counts) {
        for (int count : counts) {
            add(count);
        }
    }

    void add(long count) {
        if (count < 0) {
            untold++;
        } else {
            rows += count;
        }
        if (count == 0 && missed == ChangedSets.NONE) {
            missed = sets;
        }
        sets++;
    }

    /** Of those that were told. */
    long rows() {
        return rows;
    }

    /** For how many sets the driver tells nothing. */
    int untold() {
        return untold;
    }

    ChangedSets changed() {
        return new ChangedSets(ChangedRows.of(rows), missed);
    }
}

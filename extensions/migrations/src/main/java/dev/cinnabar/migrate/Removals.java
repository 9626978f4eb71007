package dev.cinnabar.migrate;

/**
 * Takes down what is to be dropped where it is there. Where the database has no words for that, it is asked when the step is taken; a
 * script that is written without a database then cannot say the step, and says so. For one thread, and for one run.
 */
public interface Removals {
    /** Drops a table with its rows. */
    void dropTable(String table);

    /** Drops a column with its values; the table has to stand. */
    void dropColumn(String table, String column);

    void dropIndex(String name, String table);
}

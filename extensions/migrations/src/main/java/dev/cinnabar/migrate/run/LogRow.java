package dev.cinnabar.migrate.run;

/**
 * What the log says of one revision. Immutable.
 *
 * @param statement the number of the statement that was begun, from 1; 0 where none was
 * @param statements how many the revision has
 * @param sql the statement that was begun; empty where none was
 */
record LogRow(String revision, String checksum, LogState state, int statement, int statements, String sql) {}

package dev.cinnabar.migrate;

import dev.cinnabar.schema.Index;

/** Indexes that are said by their names and columns alone. For one thread. */
abstract class SaidIndexes {
    public abstract void createIndex(String table, Index index);

    public void createIndex(String name, String table, String... columns) {
        createIndex(table, NameAlone.index(name, columns));
    }

    public void createUniqueIndex(String name, String table, String... columns) {
        createIndex(table, NameAlone.index(name, columns).unique());
    }
}

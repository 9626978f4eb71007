package dev.cinnabar.migrate;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;

/**
 * Takes down what is to be made where it is not there yet; a thing of that name is left as it is, whatever it looks like. Where the
 * database has no words for that, it is asked when the step is taken; a script that is written without a database then cannot say the
 * step, and says so. For one thread, and for one run.
 */
public interface Creations {
    /** Creates a table of columns, constraints and indexes. */
    void createTable(String table, TableElement... elements);

    /** Creates a table as it is defined. */
    void createTable(TableDefinition table);

    /** Adds a column with what it points at, its checks and its index; none of them where the column is there. */
    void addColumn(String table, ColumnDefinition<?> column);

    void createIndex(String name, String table, String... columns);

    void createUniqueIndex(String name, String table, String... columns);

    /** Creates an index as it is defined. */
    void createIndex(String table, Index index);
}

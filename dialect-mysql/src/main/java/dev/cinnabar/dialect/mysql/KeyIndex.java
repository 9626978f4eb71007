package dev.cinnabar.dialect.mysql;

import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The index that the server makes for a foreign key, under the key's name, where no other serves; it outlives the key (MySQL 8.0, 13.1.20.5).
 * Immutable.
 *
 * @param key the foreign key's name
 * @param text how a text is written
 */
record KeyIndex(TableName table, String key, UnaryOperator<String> text) {
    /**
     * The statements that drop a key and then its index: only if that is there, has the key's columns and serves no other key. The server
     * has no {@code IF EXISTS} for it, so that the statement is chosen there, while the key still stands.
     *
     * @param dropKey the statement that drops the key
     * @param dropIndex the statement that drops the index
     */
    List<String> dropped(String dropKey, String dropIndex) {
        return List.of(
                "SET @cinnabar_step = (SELECT IF(GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR ',') = ("
                        + columns("GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR ',')")
                        + ") AND NOT EXISTS ("
                        + others() + "), " + text.apply(dropIndex)
                        + ", 'DO 0') FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = " + schema()
                        + " AND TABLE_NAME = " + text.apply(table.name()) + " AND INDEX_NAME = " + text.apply(key)
                        + ")",
                dropKey,
                "PREPARE cinnabar_step FROM @cinnabar_step",
                "EXECUTE cinnabar_step",
                "DEALLOCATE PREPARE cinnabar_step");
    }

    private String columns(String asked) {
        return "SELECT " + asked + " FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = " + schema()
                + " AND TABLE_NAME = " + text.apply(table.name()) + " AND CONSTRAINT_NAME = " + text.apply(key)
                + " AND REFERENCED_TABLE_NAME IS NOT NULL";
    }

    /** Other keys of this table that begin with the same column, and keys that point at it. */
    private String others() {
        String first = columns("COLUMN_NAME") + " AND ORDINAL_POSITION = 1";
        String name = text.apply(table.name());
        return "SELECT 1 FROM information_schema.KEY_COLUMN_USAGE WHERE ORDINAL_POSITION = 1 AND (TABLE_SCHEMA = "
                + schema() + " AND TABLE_NAME = " + name + " AND CONSTRAINT_NAME <> " + text.apply(key)
                + " AND COLUMN_NAME = (" + first + ") AND REFERENCED_TABLE_NAME IS NOT NULL"
                + " OR REFERENCED_TABLE_SCHEMA = " + schema() + " AND REFERENCED_TABLE_NAME = " + name
                + " AND REFERENCED_COLUMN_NAME = (" + first + "))";
    }

    private String schema() {
        return table.schema().isEmpty() ? "DATABASE()" : text.apply(table.schema());
    }
}

package dev.cinnabar.dialect.mysql;

import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The index that the server makes for a foreign key, under the key's name, where no other serves; it outlives the key (MySQL 8.0, 13.1.20.5).
 * Immutable.
 *
 * @param text how a text is written
 */
record KeyIndex(TableName table, ForeignKey key, UnaryOperator<String> text) {
    /**
     * The statements that drop it once the key is gone: only if it is there, has the key's columns and serves no other key. The server has no
     * {@code IF EXISTS} for it, so that the statement is chosen there.
     *
     * @param drop the statement that drops it
     */
    List<String> dropped(String drop) {
        return List.of(
                "SET @cinnabar_step = (SELECT IF(GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR ',') = "
                        + text.apply(String.join(",", key.columns())) + " AND NOT EXISTS (" + others() + "), "
                        + text.apply(drop) + ", 'DO 0') FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = "
                        + schema() + " AND TABLE_NAME = " + text.apply(table.name()) + " AND INDEX_NAME = "
                        + text.apply(key.name()) + ")",
                "PREPARE cinnabar_step FROM @cinnabar_step",
                "EXECUTE cinnabar_step",
                "DEALLOCATE PREPARE cinnabar_step");
    }

    /** Keys of this table that begin with the same column, and keys that point at it. */
    private String others() {
        String column = text.apply(key.columns().get(0));
        String name = text.apply(table.name());
        return "SELECT 1 FROM information_schema.KEY_COLUMN_USAGE WHERE ORDINAL_POSITION = 1 AND (TABLE_SCHEMA = "
                + schema() + " AND TABLE_NAME = " + name + " AND COLUMN_NAME = " + column
                + " AND REFERENCED_TABLE_NAME IS NOT NULL OR REFERENCED_TABLE_SCHEMA = " + schema()
                + " AND REFERENCED_TABLE_NAME = " + name + " AND REFERENCED_COLUMN_NAME = " + column + ")";
    }

    private String schema() {
        return table.schema().isEmpty() ? "DATABASE()" : text.apply(table.schema());
    }
}

package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A table that becomes a class, with all that was decided of it. It grows while it is planned. Confined to one thread. */
final class Mapped {
    private final TableDefinition table;
    private final String className;
    private final FieldNames names = new FieldNames();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    /** A foreign key that annotations say. */
    record Key(Mapped owner, ForeignKey key, Mapped target) {
        List<String> fields() {
            return key.columns().stream().map(owner::field).toList();
        }

        boolean isNullable() {
            return key.columns().stream()
                    .anyMatch(column -> owner.table().column(column).isNullable());
        }
    }

    /**
     * A foreign key that annotations cannot say.
     *
     * @param why a sentence without its end
     */
    record Loose(ForeignKey key, String why) {}

    /**
     * A relationship.
     *
     * @param target the class at the other end
     * @param many whether it holds several
     * @param foreignKey the fields that hold the key, where several could; empty for none
     * @param back the field at the other end
     * @param secondary the table between; empty for none
     */
    record End(
            String name,
            String target,
            boolean many,
            boolean nullable,
            List<String> foreignKey,
            String back,
            String secondary) {
        End {
            foreignKey = List.copyOf(foreignKey);
        }
    }

    Mapped(TableDefinition table, String className) {
        this.table = table;
        this.className = className;
        columns().forEach(column -> fields.put(column.name(), names.free(JavaNames.field(column.name()))));
    }

    TableDefinition table() {
        return table;
    }

    TableName name() {
        return TableName.of(table);
    }

    String className() {
        return className;
    }

    FieldNames names() {
        return names;
    }

    String field(String column) {
        return Objects.requireNonNull(fields.get(column));
    }

    /** As the table has them, but those of the primary key in the order of that key. */
    List<ColumnDefinition<?>> columns() {
        Iterator<String> key = key().iterator();
        return table.columns().stream()
                .<ColumnDefinition<?>>map(column -> key().contains(column.name()) ? table.column(key.next()) : column)
                .toList();
    }

    List<String> key() {
        return table.primaryKey().columns();
    }

    List<Key> keys() {
        return keys;
    }

    List<Loose> loose() {
        return loose;
    }

    List<End> ends() {
        return ends;
    }

    /** The key that a column belongs to, as annotations say it. */
    Optional<Key> keyOf(String column) {
        return keys.stream().filter(key -> key.key().columns().contains(column)).findFirst();
    }

    /** Whether no two rows have the same values in those columns. */
    boolean isUnique(List<String> columns) {
        return isSame(key(), columns)
                || table.uniques().stream().anyMatch(unique -> isSame(unique.columns(), columns))
                || table.indexes().stream()
                        .anyMatch(index -> index.isUnique()
                                && index.options().where() == null
                                && isSame(index.columns(), columns));
    }

    private static boolean isSame(List<String> one, List<String> other) {
        return one.size() == other.size() && one.containsAll(other);
    }
}

package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table between two entities that nobody declared: it holds the keys of both, and together they are its key. Immutable.
 *
 * @param table the table
 * @param near its columns that hold the key of this end, in the order of that key
 * @param far those of the other end
 */
public record SecondaryTable(Table table, List<TableColumn<?>> near, List<TableColumn<?>> far) {
    public SecondaryTable {
        near = List.copyOf(near);
        far = List.copyOf(far);
    }

    static SecondaryTable of(Relation<?, ?> relation) {
        End near = new End(relation.owner(), prefix(relation, true));
        End far = new End(relation.target(), prefix(relation, false));
        boolean ahead = near.prefix().compareTo(far.prefix()) <= 0;
        Table table = table(relation.options().secondary(), ahead ? near : far, ahead ? far : near);
        return new SecondaryTable(table, near.of(table), far.of(table));
    }

    /** The same under another name. */
    SecondaryTable as(String alias) {
        Table other = table.as(alias);
        return new SecondaryTable(other, on(other, near), on(other, far));
    }

    private static List<TableColumn<?>> on(Table other, List<TableColumn<?>> columns) {
        List<TableColumn<?>> all = new ArrayList<>();
        columns.forEach(column -> all.add(other.column(column.columnName(), column.type())));
        return all;
    }

    /** Columns go by the class; where both ends are of one class, the far ones go by the attribute. */
    private static String prefix(Relation<?, ?> relation, boolean near) {
        EntityType<?> type = near ? relation.owner() : relation.target();
        boolean selfReferring = relation.owner() == relation.target();
        if (!selfReferring) {
            return snake(type.javaType().getSimpleName());
        }
        Relation<?, ?> inverse = relation.inverse();
        String here = relation.name();
        String there = inverse == null ? snake(type.javaType().getSimpleName()) : inverse.name();
        return snake(near ? there : here);
    }

    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Both ends make the same table: the one whose name comes first stands first. */
    private static Table table(String name, End first, End second) {
        List<TableElement> elements = new ArrayList<>(first.columns());
        elements.addAll(second.columns());
        List<String> key = new ArrayList<>(first.names());
        key.addAll(second.names());
        elements.add(PrimaryKey.primaryKey(key.toArray(String[]::new)));
        elements.add(first.reference());
        elements.add(second.reference());
        return Sql.table(TableDefinition.of(TableName.of(name), elements));
    }

    /** One of the two entities. */
    private record End(EntityType<?> type, String prefix) {
        List<String> names() {
            return type.key().stream()
                    .<String>map(key -> prefix + "_" + key.columnName())
                    .toList();
        }

        List<ColumnDefinition<?>> columns() {
            List<ColumnDefinition<?>> columns = new ArrayList<>();
            for (Attribute<?, ?> key : type.key()) {
                columns.add(ColumnDefinition.column(
                                prefix + "_" + key.columnName(),
                                key.definition().type())
                        .notNull());
            }
            return columns;
        }

        ForeignKey reference() {
            return ForeignKey.foreignKey(names().toArray(String[]::new))
                    .references(
                            type.tableName(),
                            type.key().stream().map(Attribute::columnName).toArray(String[]::new));
        }

        List<TableColumn<?>> of(Table table) {
            List<TableColumn<?>> columns = new ArrayList<>();
            for (ColumnDefinition<?> column : columns()) {
                columns.add(table.column(column));
            }
            return columns;
        }
    }
}

package dev.cinnabar.cli.draw;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables and the keys between them, as all forms of a drawing need them. Immutable. */
public record Chart(List<Box> boxes, List<Link> links) {
    public Chart {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /** A table. */
    record Box(String title, List<Row> rows) {
        Box {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param key whether it belongs to the primary key
     * @param foreign whether it belongs to a foreign key
     */
    record Row(String name, String type, boolean key, boolean foreign, boolean nullable) {
        /** The type with a question mark where there may be no value. */
        String shownType() {
            return type + (nullable ? "?" : "");
        }
    }

    /**
     * A foreign key: from the table that has it to the one that it names, each by its place in the list, at the rows of their first columns.
     *
     * @param optional whether it may name nothing
     * @param single whether at most one row names the same
     */
    record Link(int from, int fromRow, int to, int toRow, String label, boolean optional, boolean single) {}

    /** A chart of those tables; keys that lead elsewhere are left out. */
    public static Chart of(Collection<? extends TableDefinition> tables) {
        Map<TableName, Integer> places = new HashMap<>();
        List<TableDefinition> all = new ArrayList<>(tables);
        all.forEach(table -> places.put(TableName.of(table), places.size()));
        List<Link> links = new ArrayList<>();
        for (TableDefinition table : all) {
            for (ForeignKey key : table.foreignKeys()) {
                Integer target = places.get(key.target());
                if (target != null) {
                    links.add(link(all, table, key, places.getOrDefault(TableName.of(table), 0), target));
                }
            }
        }
        return new Chart(all.stream().map(Chart::box).toList(), links);
    }

    private static Box box(TableDefinition table) {
        Set<String> foreign = new HashSet<>();
        table.foreignKeys().forEach(key -> foreign.addAll(key.columns()));
        return new Box(
                TableName.of(table).toString(),
                table.columns().stream()
                        .map(column -> row(table, column, foreign))
                        .toList());
    }

    private static Row row(TableDefinition table, ColumnDefinition<?> column, Set<String> foreign) {
        return new Row(
                column.name(),
                column.type().name(),
                table.primaryKey().columns().contains(column.name()),
                foreign.contains(column.name()),
                column.isNullable());
    }

    private static Link link(List<TableDefinition> all, TableDefinition table, ForeignKey key, int from, int to) {
        return new Link(
                from,
                place(table, key.columns().get(0)),
                to,
                place(all.get(to), key.referredColumns().get(0)),
                String.join(", ", key.columns()),
                key.columns().stream().anyMatch(name -> table.column(name).isNullable()),
                isSingle(table, new HashSet<>(key.columns())));
    }

    private static boolean isSingle(TableDefinition table, Set<String> columns) {
        return columns.equals(new HashSet<>(table.primaryKey().columns()))
                || table.uniques().stream().anyMatch(unique -> columns.equals(new HashSet<>(unique.columns())))
                || table.indexes().stream()
                        .anyMatch(index -> index.isUnique()
                                && index.options().where() == null
                                && columns.equals(new HashSet<>(index.columns())));
    }

    private static int place(TableDefinition table, String column) {
        List<String> names =
                table.columns().stream().<String>map(ColumnDefinition::name).toList();
        return Math.max(0, names.indexOf(column));
    }
}

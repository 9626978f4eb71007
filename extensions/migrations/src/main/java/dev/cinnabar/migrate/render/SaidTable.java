package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnKeys;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.ColumnReference;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Finds the shortest elements that make a table: a rule of one column is said there, where it comes out the same. */
record SaidTable(TableDefinition table) {
    List<TableElement> elements() {
        List<TableElement> shortest = new ArrayList<>();
        table.columns().forEach(column -> shortest.add(withItsRules(column)));
        shortest.addAll(rest(shortest));
        return makesIt(shortest) ? shortest : allApart();
    }

    /** The column with those of its words that become just what the table has. */
    private ColumnDefinition<?> withItsRules(ColumnDefinition<?> column) {
        ColumnOptions options = column.options();
        ColumnOptions kept = options.with(keys(column))
                .withReferences(options.references().stream()
                        .filter(one -> isKept(column, one))
                        .toList())
                .withChecks(options.checks().stream()
                        .filter(table.checks()::contains)
                        .toList());
        return column.with(kept);
    }

    private ColumnKeys keys(ColumnDefinition<?> column) {
        ColumnKeys keys = column.options().keys();
        boolean kept = isKept(column, keys);
        return new ColumnKeys(
                keys.primaryKey() && saysKeyInColumns(), keys.nullable(), keys.unique() && kept, keys.index() && kept);
    }

    private boolean isKept(ColumnDefinition<?> column, ColumnKeys keys) {
        if (keys.index()) {
            Index index = Index.indexOn(column.name());
            return table.indexes().contains(keys.unique() ? index.unique() : index);
        }
        return table.uniques().contains(UniqueConstraint.unique(column.name()));
    }

    private boolean saysKeyInColumns() {
        List<String> inColumns = table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(table.primaryKey().columns()::contains)
                .toList();
        return table.primaryKey().name().isEmpty()
                && table.primaryKey().columns().equals(inColumns);
    }

    /** A key with a name is said beside the columns. */
    private boolean isKept(ColumnDefinition<?> column, ColumnReference reference) {
        return reference.name().isEmpty()
                && table.foreignKeys()
                        .contains(new ForeignKey(
                                "",
                                List.of(column.name()),
                                reference.table(),
                                List.of(reference.column()),
                                reference.rules()));
    }

    /** What the table has and the columns do not say. */
    private List<TableElement> rest(List<TableElement> columns) {
        List<TableElement> rest = new ArrayList<>(rules());
        TableDefinition said = TableDefinition.of(TableName.of(table), columns);
        new SaidTable(said).rules().forEach(rest::remove);
        return rest;
    }

    private List<TableElement> rules() {
        List<TableElement> rules = new ArrayList<>(table.elements());
        rules.removeIf(element -> element instanceof ColumnDefinition<?>
                || element instanceof TableComment comment && comment.text().isEmpty()
                || element == TableLifetime.PERMANENT);
        return rules;
    }

    private boolean makesIt(List<TableElement> elements) {
        TableDefinition made = TableDefinition.of(TableName.of(table), elements);
        return made.details().equals(table.details());
    }

    /** Columns without rules, then all rules in their order. */
    private List<TableElement> allApart() {
        List<TableElement> all = new ArrayList<>();
        for (ColumnDefinition<?> column : table.columns()) {
            ColumnKeys keys = column.options().keys();
            all.add(column.with(column.options()
                    .with(new ColumnKeys(false, keys.nullable(), false, false))
                    .withReferences(List.of())
                    .withChecks(List.of())));
        }
        all.addAll(rules());
        return all;
    }
}

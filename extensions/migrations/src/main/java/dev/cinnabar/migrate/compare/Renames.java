package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands under an old name: what the models say of it, or else who is asked. From then on the database is seen as it stands when
 * all is renamed. Used once, by one thread.
 */
final class Renames {
    private final Inspector inspector;
    private final Dialect dialect;
    private final CompareOptions options;
    private final Models models;
    private final List<Difference> found = new ArrayList<>();
    private final List<ColumnRename> columns = new ArrayList<>();
    private StandingSchema standing;

    Renames(Inspector inspector, Dialect dialect, CompareOptions options, Models models, StandingSchema standing) {
        this.inspector = inspector;
        this.dialect = dialect;
        this.options = options;
        this.models = models;
        this.standing = standing;
    }

    /** Finds all; then what stands is seen under its new names. */
    Renames find() {
        for (TableDefinition table : models.tables()) {
            if (standing.table(TableName.of(table)).isEmpty()) {
                oldName(table).ifPresent(old -> rename(table, old));
            }
        }
        models.tables().forEach(this::findColumns);
        return this;
    }

    List<Difference> found() {
        return found;
    }

    List<ColumnRename> columns() {
        return columns;
    }

    StandingSchema standing() {
        return standing;
    }

    private Optional<TableName> oldName(TableDefinition table) {
        String said = table.details().renamedFrom();
        List<String> candidates = standing.tables().stream()
                .filter(old -> old.schema().equals(table.schema()) && !isDeclared(TableName.of(old)))
                .map(TableDefinition::name)
                .toList();
        return chosen(ComparedObject.of(ObjectKind.TABLE, TableName.of(table)), said, candidates)
                .map(name -> new TableName(table.schema(), name));
    }

    private boolean isDeclared(TableName name) {
        return models.tables().stream().anyMatch(table -> TableName.of(table).equals(name));
    }

    private Optional<String> chosen(ComparedObject missing, String said, List<String> candidates) {
        if (candidates.contains(said)) {
            return Optional.of(said);
        }
        return candidates.isEmpty()
                ? Optional.empty()
                : options.renames().oldName(missing, candidates).filter(candidates::contains);
    }

    private void rename(TableDefinition table, TableName old) {
        TableName name = TableName.of(table);
        found.add(new Difference(
                "The table " + old + " is named " + name + " in the models",
                new SchemaOperation.RenameTable(old, name.name()),
                "rename it"));
        standing = standing.withTables(
                standing.tables().stream().map(one -> renamed(one, old, name)).toList());
    }

    private static TableDefinition renamed(TableDefinition table, TableName old, TableName name) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            boolean follows = element instanceof ForeignKey key && key.target().equals(old);
            elements.add(follows ? ((ForeignKey) element).to(name) : element);
        }
        return TableDefinition.of(TableName.of(table).equals(old) ? name : TableName.of(table), elements);
    }

    private void findColumns(TableDefinition declared) {
        for (ColumnDefinition<?> column : declared.columns()) {
            standing.table(TableName.of(declared))
                    .filter(table -> table.findColumn(column.name()).isEmpty())
                    .flatMap(table -> oldColumn(declared, column, table))
                    .ifPresent(old -> rename(declared, old, column));
        }
    }

    private Optional<ColumnDefinition<?>> oldColumn(
            TableDefinition declared, ColumnDefinition<?> column, TableDefinition table) {
        String said = column.options().extras().renamedFrom();
        List<String> candidates = table.columns().stream()
                .filter(old -> declared.findColumn(old.name()).isEmpty())
                .filter(old -> old.name().equals(said) || inspector.isSameType(column, old))
                .map(ColumnDefinition::name)
                .toList();
        ComparedObject missing = new ComparedObject(ObjectKind.COLUMN, TableName.of(declared), column.name());
        return chosen(missing, said, candidates).flatMap(table::findColumn);
    }

    private void rename(TableDefinition declared, ColumnDefinition<?> old, ColumnDefinition<?> column) {
        TableName name = TableName.of(declared);
        TableDefinition table = standing.table(name).orElseThrow();
        ColumnDefinition<?> alone = table.alone(old);
        found.add(new Difference(
                name + "." + old.name() + " is named " + column.name() + " in the models",
                new SchemaOperation.AlterColumn(name, alone, alone.named(column.name())),
                "rename it"));
        ColumnRename rename = new ColumnRename(dialect, name, old.name(), column.name());
        columns.add(rename);
        standing = standing.withTables(
                standing.tables().stream().map(rename::applied).toList());
    }
}

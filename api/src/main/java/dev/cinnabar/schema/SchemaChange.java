package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts definitions into other schemas; temporary tables and views, which stand in none, stay. Immutable.
 *
 * @param schemas gives for the name of a schema, or for the empty text of the default one, the name to use instead
 */
public record SchemaChange(UnaryOperator<String> schemas) {
    static TableDefinition moved(TableDefinition table, String schema) {
        return new SchemaChange(name -> name.equals(table.schema()) ? schema : name).anyTable(table);
    }

    public TableName name(TableName name) {
        return name.in(schemas.apply(name.schema()));
    }

    /** The table, and what its keys and defaults name. */
    public TableDefinition table(TableDefinition table) {
        return table.isTemporary() ? table : anyTable(table);
    }

    private TableDefinition anyTable(TableDefinition table) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            elements.add(element(element));
        }
        return TableDefinition.of(name(TableName.of(table)), elements);
    }

    private TableElement element(TableElement element) {
        if (element instanceof ColumnDefinition<?> column) {
            return column(column);
        }
        return element instanceof Constraint constraint ? constraint(constraint) : element;
    }

    /** A foreign key points elsewhere; other rules stay. */
    public Constraint constraint(Constraint constraint) {
        return constraint instanceof ForeignKey key ? key.to(name(key.target())) : constraint;
    }

    /** What its keys point at, and the sequence that fills it. */
    public ColumnDefinition<?> column(ColumnDefinition<?> column) {
        List<ColumnReference> references = column.options().references().stream()
                .map(reference -> new ColumnReference(
                        name(reference.table()), reference.column(), reference.name(), reference.rules()))
                .toList();
        ColumnOptions options = column.options().withReferences(references);
        if (options.server().onInsert() instanceof ServerValue.NextOf next) {
            options = options.withServer(new ServerValue.NextOf(sequence(next.sequence())));
        }
        return column.with(options);
    }

    public Sequence sequence(Sequence sequence) {
        return sequence.in(schemas.apply(sequence.schema()));
    }

    /** The view and those that it stands on; its query stays as it is. */
    public View view(View view) {
        List<TableName> below = view.dependsOn().stream().map(this::name).toList();
        TableName name = view.isTemporary() ? view.name() : name(view.name());
        return new View(name, view.query(), view.kind(), view.lifetime(), view.columns(), below);
    }
}

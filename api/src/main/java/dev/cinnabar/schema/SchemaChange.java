package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** Moves a table to another schema. */
final class SchemaChange {
    private SchemaChange() {}

    static TableDefinition moved(TableDefinition table, String schema) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            elements.add(moved(element, table.schema(), schema));
        }
        return TableDefinition.of(new TableName(schema, table.name()), elements);
    }

    private static TableElement moved(TableElement element, String from, String to) {
        if (element instanceof ColumnDefinition<?> column) {
            return moved(column, from, to);
        }
        if (element instanceof ForeignKey key) {
            return key.to(moved(key.target(), from, to));
        }
        return element;
    }

    private static ColumnDefinition<?> moved(ColumnDefinition<?> column, String from, String to) {
        List<ColumnReference> references = column.options().references().stream()
                .map(reference -> new ColumnReference(
                        moved(reference.table(), from, to), reference.column(), reference.name(), reference.rules()))
                .toList();
        ColumnOptions options = column.options().withReferences(references);
        if (options.server().onInsert() instanceof ServerValue.NextOf next
                && next.sequence().schema().equals(from)) {
            options = options.withServer(new ServerValue.NextOf(next.sequence().in(to)));
        }
        return column.with(options);
    }

    private static TableName moved(TableName target, String from, String to) {
        return target.schema().equals(from) ? target.in(to) : target;
    }
}

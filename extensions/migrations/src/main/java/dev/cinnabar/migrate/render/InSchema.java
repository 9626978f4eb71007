package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import java.util.stream.Stream;

/**
 * How definitions are said in {@code op.in(schema)}: there, what names no schema is in that one, so that nothing can name the default one.
 *
 * @param schema empty for the default one, where all can be named
 */
record InSchema(String schema) {
    boolean canSay(TableDefinition table) {
        boolean elsewhere = table.isTemporary() && !schema.isEmpty();
        return !elsewhere
                && table.foreignKeys().stream().allMatch(this::canSay)
                && table.columns().stream().allMatch(this::canSay);
    }

    boolean canSay(Constraint constraint) {
        return !(constraint instanceof ForeignKey key) || canName(key.target().schema());
    }

    boolean canSay(ColumnDefinition<?> column) {
        Stream<String> targets = column.options().references().stream()
                .map(reference -> reference.table().schema());
        Stream<String> sequences = column.serverValue() instanceof ServerValue.NextOf next
                ? Stream.of(next.sequence().schema())
                : Stream.empty();
        return Stream.concat(targets, sequences).allMatch(this::canName);
    }

    private boolean canName(String other) {
        return schema.isEmpty() || !other.isEmpty();
    }

    private SchemaChange change() {
        return new SchemaChange(name -> name.equals(schema) ? "" : name);
    }

    /** It, with names that leave the schema out. */
    TableDefinition said(TableDefinition table) {
        return schema.isEmpty() ? table : change().table(table);
    }

    /** It, with names that leave the schema out. */
    Constraint said(Constraint constraint) {
        return change().constraint(constraint);
    }

    /** It, with names that leave the schema out. */
    ColumnDefinition<?> said(ColumnDefinition<?> column) {
        return change().column(column);
    }
}

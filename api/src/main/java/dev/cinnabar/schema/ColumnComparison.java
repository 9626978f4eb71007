package dev.cinnabar.schema;

import java.util.List;
import java.util.Set;

/** Compares the columns of a table with those that stand. Used once, by one thread. */
final class ColumnComparison {
    private final TableDefinition declared;
    private final TableDefinition told;
    private final TableDefinition read;
    private final TableName table;
    private final Inspector inspector;
    private final Sameness same;
    private final Set<ColumnAspect> aspects;
    private final Differences differences;

    ColumnComparison(
            TablePair pair,
            TableDefinition told,
            Inspector inspector,
            Sameness same,
            Set<ColumnAspect> aspects,
            Differences differences) {
        this.declared = pair.declared();
        this.told = told;
        this.read = pair.standing();
        this.table = pair.name();
        this.inspector = inspector;
        this.same = same;
        this.aspects = aspects;
        this.differences = differences;
    }

    void compare() {
        for (ColumnDefinition<?> column : declared.columns()) {
            read.findColumn(column.name())
                    .ifPresentOrElse(
                            other -> compare(column, other),
                            () -> differences.missing(table + "." + column.name(), added(column)));
        }
        for (ColumnDefinition<?> column : read.columns()) {
            if (declared.findColumn(column.name()).isEmpty()) {
                differences.extra(table + "." + column.name(), dropped(column));
            }
        }
    }

    private SchemaOperation added(ColumnDefinition<?> column) {
        return new SchemaOperation.AddColumn(table, SettledColumn.of(declared, column));
    }

    private SchemaOperation dropped(ColumnDefinition<?> column) {
        return new SchemaOperation.DropColumn(table, SettledColumn.of(read, column));
    }

    /** One step mends all that is different, so it is one difference; but what is computed can only be made anew. */
    private void compare(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        String name = table + "." + column.name();
        String computed = aspects.contains(ColumnAspect.VALUE) ? computedFault(column, standing) : "";
        if (!computed.isEmpty()) {
            differences.add(name + " " + computed + ", against the metadata", dropped(standing), "make it anew");
            differences.missing(name + ", as the metadata say it,", added(column));
            return;
        }
        ColumnChange change = change(column, standing);
        if (!change.faults().isEmpty()) {
            differences.add(
                    name + " " + String.join(", ", change.faults()) + ", against the metadata",
                    new SchemaOperation.AlterColumn(table, SettledColumn.of(read, standing), change.to()),
                    "alter it, or change the metadata");
        }
    }

    private String computedFault(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        ServerValue said = told.column(column.name()).serverValue();
        if (said instanceof ServerValue.Computed one && standing.serverValue() instanceof ServerValue.Computed other) {
            boolean isSame = one.stored() == other.stored() && same.isSameSql(one.expression(), other.expression());
            return isSame ? "" : "is computed otherwise";
        }
        if (said instanceof ServerValue.Computed) {
            return "is not computed";
        }
        return standing.serverValue() instanceof ServerValue.Computed ? "is computed" : "";
    }

    private ColumnChange change(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        ColumnChange change =
                new ColumnChange(SettledColumn.of(declared, column), SettledColumn.of(read, standing), inspector);
        if (aspects.contains(ColumnAspect.TYPE) && !same.isSameType(column, standing)) {
            change.type();
        }
        if (aspects.contains(ColumnAspect.NULLABILITY) && column.isNullable() != standing.isNullable()) {
            change.nullability();
        }
        if (aspects.contains(ColumnAspect.VALUE)) {
            change.value(valueFault(column, standing));
        }
        if (aspects.contains(ColumnAspect.COMMENT) && inspector.traits().comments()) {
            change.comment();
        }
        return change;
    }

    private String valueFault(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        boolean filled = SettledColumn.isFilled(declared, column);
        if (filled != SettledColumn.isFilled(read, standing)) {
            if (isFilledAnyway(column)) {
                return "";
            }
            return filled ? "is not filled with numbers" : "is filled with numbers";
        }
        if (filled) {
            return new NumberGiver(column, standing).fault();
        }
        boolean isSame = isSameSequence(column, standing) && same.isSameDefault(told.column(column.name()), standing);
        return isSame ? "" : "has another default";
    }

    private boolean isFilledAnyway(ColumnDefinition<?> column) {
        return inspector.traits().fillsWholeKeys()
                && !SettledColumn.isFilled(declared, column)
                && declared.primaryKey().columns().equals(List.of(column.name()));
    }

    private boolean isSameSequence(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        if (column.serverValue() instanceof ServerValue.NextOf one
                && standing.serverValue() instanceof ServerValue.NextOf other) {
            return plain(one.sequence().fullName())
                    .equals(plain(other.sequence().fullName()));
        }
        return column.serverValue() instanceof ServerValue.NextOf
                == standing.serverValue() instanceof ServerValue.NextOf;
    }

    private TableName plain(TableName name) {
        return name.schema().equals(inspector.defaultSchema()) ? name.in("") : name;
    }
}

package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnKeys;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of nothing but what a database writes in its own words. Immutable.
 *
 * @param declared the table that it is made of
 * @param name its own name; its parts are called by it too
 */
record ScratchTable(TableDefinition declared, String name) {
    /** Whether there is anything that the database has other words for. */
    boolean isNeeded() {
        return !declared.checks().isEmpty()
                || !declared.exclusions().isEmpty()
                || declared.indexes().stream().anyMatch(ScratchTable::isSpecial)
                || declared.columns().stream().anyMatch(column -> !PlainValue.is(column));
    }

    /** An index of plain columns is told as it is said. */
    private static boolean isSpecial(Index index) {
        return index.options().where() != null
                || !index.options().using().isEmpty()
                || !index.options().options().isEmpty()
                || index.parts().stream().anyMatch(ScratchTable::isSpecial);
    }

    private static boolean isSpecial(IndexPart part) {
        return part.expression() != null
                || !part.operatorClass().isEmpty()
                || part.prefix() > 0
                || part.order().nullsFirst() != null;
    }

    TableDefinition table(boolean temporary) {
        List<TableElement> elements = new ArrayList<>();
        declared.columns().forEach(column -> elements.add(bare(column)));
        for (int i = 0; i < declared.checks().size(); i++) {
            elements.add(declared.checks().get(i).named(name + "_c" + i));
        }
        for (int i = 0; i < declared.exclusions().size(); i++) {
            elements.add(declared.exclusions().get(i).named(name + "_e" + i));
        }
        for (int i = 0; i < declared.indexes().size(); i++) {
            if (isSpecial(declared.indexes().get(i))) {
                elements.add(declared.indexes().get(i).named(name + "_i" + i));
            }
        }
        elements.add(temporary ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT);
        return TableDefinition.of(TableName.of(name), elements);
    }

    /** What the database computes or puts in by itself, and no more. */
    private static ColumnDefinition<?> bare(ColumnDefinition<?> column) {
        ServerValue value = column.serverValue();
        ColumnOptions options = column.options();
        ColumnOptions bare = new ColumnOptions(
                new ColumnKeys(false, true, false, false),
                List.of(),
                List.of(),
                options.server(),
                options.client(),
                new ColumnExtras("", null, List.of(), "", false));
        return column.with(isSaid(value) ? bare : bare.withServer(new ServerValue.None()));
    }

    private static boolean isSaid(ServerValue value) {
        return value instanceof ServerValue.Default
                || value instanceof ServerValue.Literal
                || value instanceof ServerValue.Computed;
    }

    /** The declared table with the words of the one that was made of it. */
    TableDefinition told(TableDefinition read) {
        List<TableElement> elements = new ArrayList<>();
        for (ColumnDefinition<?> column : declared.columns()) {
            elements.add(
                    isSaid(column.serverValue())
                            ? column.with(column.options()
                                    .withServer(read.column(column.name()).serverValue()))
                            : column);
        }
        for (int i = 0; i < declared.checks().size(); i++) {
            elements.add(check(read, i));
        }
        for (int i = 0; i < declared.exclusions().size(); i++) {
            elements.add(exclusion(read, i));
        }
        for (int i = 0; i < declared.indexes().size(); i++) {
            elements.add(index(read, i));
        }
        return TableDefinition.of(TableName.of(declared), elements);
    }

    private CheckConstraint check(TableDefinition read, int number) {
        CheckConstraint said = declared.checks().get(number);
        return find(read.checks(), CheckConstraint::name, "_c" + number)
                .map(check -> check.named(said.name()))
                .orElse(said);
    }

    private Exclusion exclusion(TableDefinition read, int number) {
        Exclusion said = declared.exclusions().get(number);
        return find(read.exclusions(), Exclusion::name, "_e" + number)
                .map(exclusion -> exclusion.named(said.name()))
                .orElse(said);
    }

    /** One that the database takes for a constraint has nothing to tell. */
    private Index index(TableDefinition read, int number) {
        Index said = declared.indexes().get(number);
        return find(read.indexes(), Index::name, "_i" + number)
                .map(index -> index.named(said.name()))
                .orElse(said);
    }

    private <X> Optional<X> find(List<X> parts, java.util.function.Function<X, String> nameOf, String suffix) {
        return parts.stream()
                .filter(part -> nameOf.apply(part).equalsIgnoreCase(name + suffix))
                .findFirst();
    }
}

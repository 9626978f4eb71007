package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Of steps that hang on what stands, those that are needed, without their condition. Used once, for steps on one table. */
final class NeededSteps {
    private final SchemaGrammar grammar;
    private final boolean stands;
    private final Set<String> columns;
    private final Set<String> indexes;

    /**
     * Nothing taken yet. A unique constraint has an index of its name.
     *
     * @param standing the table; empty where there is none, so that a step on its columns fails as it would without a condition
     */
    NeededSteps(SchemaGrammar grammar, Optional<TableDefinition> standing) {
        this.grammar = grammar;
        this.stands = standing.isPresent();
        this.columns = new TreeSet<>(grammar.partNames());
        this.indexes = new TreeSet<>(grammar.partNames());
        standing.ifPresent(table -> {
            table.columns().stream().map(ColumnDefinition::name).forEach(columns::add);
            table.indexes().stream().map(Index::name).forEach(indexes::add);
            table.uniques().stream().map(UniqueConstraint::name).forEach(indexes::add);
        });
    }

    /** The table whose standing a step hangs on; empty where it hangs on none. */
    static Optional<TableName> table(SchemaOperation step, SchemaGrammar grammar) {
        return grammar.asks(step) ? Optional.of(tableOf(step)) : Optional.empty();
    }

    private static TableName tableOf(SchemaOperation step) {
        if (step instanceof Conditional conditional) {
            return tableOf(conditional.operation());
        } else if (step instanceof AddColumn add) {
            return add.table();
        } else if (step instanceof DropColumn drop) {
            return drop.table();
        }
        return step instanceof CreateIndex create ? create.table() : ((DropIndex) step).table();
    }

    /** The same step whatever stands; any other as it is. */
    static SchemaOperation outright(SchemaOperation step, SchemaGrammar grammar) {
        return grammar.asks(step) ? outright(step) : step;
    }

    private static SchemaOperation outright(SchemaOperation step) {
        if (step instanceof Conditional conditional) {
            return outright(conditional.operation());
        } else if (step instanceof AddColumn add) {
            return new AddColumn(add.table(), add.column());
        } else if (step instanceof DropColumn drop) {
            return new DropColumn(drop.table(), drop.column());
        } else if (step instanceof CreateIndex create) {
            return new CreateIndex(create.table(), create.index(), false);
        }
        DropIndex drop = (DropIndex) step;
        return new DropIndex(drop.table(), drop.index(), false);
    }

    /** Each step meets what those before it leave. */
    List<SchemaOperation> of(List<SchemaOperation> said) {
        List<SchemaOperation> needed = new ArrayList<>();
        for (SchemaOperation step : said) {
            SchemaOperation outright = outright(step, grammar);
            if (meets(outright) || !grammar.asks(step)) {
                needed.add(outright);
            }
        }
        return needed;
    }

    /** Whether the step changes what stands, which is so from then on. */
    private boolean meets(SchemaOperation step) {
        if (step instanceof AddColumn add) {
            return columns.add(add.column().name()) || !stands;
        } else if (step instanceof DropColumn drop) {
            return columns.remove(drop.column().name()) || !stands;
        } else if (step instanceof CreateIndex create) {
            return indexes.add(named(create.table(), create.index())) || !stands;
        }
        return step instanceof DropIndex drop && indexes.remove(named(drop.table(), drop.index()));
    }

    private String named(TableName table, Index index) {
        return NamingConvention.STANDARD
                .named(table, index, grammar.traits().nameLimit())
                .name();
    }
}

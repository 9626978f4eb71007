package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a table is made anew, for a database whose ALTER TABLE has no words for a step; none does so unless its dialect says it. Safe for many
 * threads.
 */
public abstract class RemakeGrammar extends TableGrammar {
    protected RemakeGrammar(Dialect dialect) {
        super(dialect);
    }

    /**
     * Whether the step may have to make its table anew, since ALTER TABLE has no words for it: the engine then looks at the table and
     * makes one step of all that follow on it.
     */
    public final boolean remakes(SchemaOperation operation) {
        return operation instanceof Conditional conditional
                ? conditional.condition().test(dialect()) && remakes(conditional.operation())
                : makesAnew(operation);
    }

    /** Whether the step may have to make its table anew; where that is so, a dialect has the words for {@link #remake}. */
    protected boolean makesAnew(SchemaOperation operation) {
        return false;
    }

    /** Whether ALTER TABLE has words for a step that {@linkplain #remakes may make anew}, as the table stands. */
    public boolean isPlain(SchemaOperation operation, TableDefinition standing) {
        return false;
    }

    /**
     * A table as it shall be once the steps are taken, in their order. What no step speaks of stays as it stands.
     *
     * @throws UsageException if a step names what is not there
     */
    public final TableDefinition remade(TableDefinition standing, List<? extends SchemaOperation> steps) {
        return new RemadeTable(this, standing).with(steps);
    }

    /**
     * A table as a step says it as a whole.
     *
     * @throws UsageException if the table stands with other columns than the step says
     */
    public final TableDefinition remade(TableDefinition standing, RebuildTable rebuild) {
        Set<String> said = names(rebuild.from());
        Set<String> stands = names(standing);
        if (!said.equals(stands)) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The table " + rebuild.table() + " does not stand as the step says: it has the columns " + stands
                            + ", and not " + said + ".",
                    "Say it as it stands: Inspector.table reads it.");
        }
        return NamingConvention.STANDARD.applied(
                rebuild.to(), dialect().identifiers().limit());
    }

    private static Set<String> names(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a rule, an index or a computed column of the table is made of that column. */
    protected final boolean isMentioned(TableDefinition table, String column) {
        MentionedColumn mentioned = new MentionedColumn(this, TableName.of(table), column);
        return table.elements().stream().anyMatch(mentioned::isIn)
                || table.columns().stream().anyMatch(mentioned::isComputedFrom);
    }

    /** The words that make a table anew; rows keep the values of the columns that both have by name. */
    public TableRemake remake(StandingTable standing, TableDefinition to) {
        throw unsupported("making the table " + TableName.of(to) + " anew", "Say the steps one by one.");
    }

    /** The statements of a table that is made anew without being looked at. */
    protected List<String> rebuildTable(RebuildTable rebuild) {
        throw unsupported(
                "making a table (" + rebuild.table() + ") anew as a whole",
                "Say the steps one by one: AddColumn, AlterColumn, DropColumn, AddConstraint. A column that is added stands last.");
    }

    final Constraint named(TableName table, Constraint constraint) {
        return NamingConvention.STANDARD.named(
                table, constraint, dialect().identifiers().limit());
    }

    final Index named(TableName table, Index index) {
        return NamingConvention.STANDARD.named(
                table, index, dialect().identifiers().limit());
    }
}

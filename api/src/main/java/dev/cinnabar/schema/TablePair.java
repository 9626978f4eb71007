package dev.cinnabar.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A table as it is said, beside the one that stands in a database. Immutable.
 *
 * @param said as the program says it: names that it leaves to the convention are no matter of a comparison
 * @param declared the same with every name, and with each rule in its own place, none within a column
 * @param standing what was read, without the columns that the program calls the database's own
 */
public record TablePair(TableDefinition said, TableDefinition declared, TableDefinition standing) {
    public TablePair {
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(standing, "standing");
    }

    static TablePair of(TableDefinition said, NamingConvention naming, Inspector database, TableDefinition standing) {
        TableDefinition beside = SystemColumns.without(standing, said);
        return new TablePair(said, new SettledTable(said, naming, database, beside).table(), beside);
    }

    /** The table's name, as it is said. */
    public TableName name() {
        return TableName.of(declared);
    }

    /** What of it is not so in the database, each with the step that mends it. */
    public List<Difference> differences(Inspector database, Sameness same, Set<ColumnAspect> aspects) {
        return differences(declared, database, same, aspects);
    }

    /**
     * As {@link #differences(Inspector, Sameness, Set)}, where the database was asked how it would tell the table.
     *
     * @param told the declared table, part for part, with its SQL in the database's words
     */
    public List<Difference> differences(
            TableDefinition told, Inspector database, Sameness same, Set<ColumnAspect> aspects) {
        Differences differences = new Differences();
        new ColumnComparison(this, told, database, same, aspects, differences).compare();
        new RuleComparison(this, told, database, same, differences).compare();
        if (aspects.contains(ColumnAspect.COMMENT) && database.traits().comments()) {
            compareComment(differences);
        }
        return differences.all();
    }

    private void compareComment(Differences differences) {
        if (!declared.comment().equals(standing.comment())) {
            differences.add(
                    name() + " has the comment `" + standing.comment() + "` instead of `" + declared.comment() + "`",
                    new SchemaOperation.SetTableComment(name(), standing.comment(), declared.comment()),
                    "change the comment, or that in the metadata");
        }
    }
}

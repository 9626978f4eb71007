package dev.cinnabar.migrate.compare;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnAspect;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Sameness;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TablePair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is compared: the models, what stands, and what stands beside each other. For one comparison, and one thread. */
public final class Compared {
    private final Connection connection;
    private final Inspector inspector;
    private final CompareOptions options;
    private final Models models;
    private final Models all;
    private final StandingSchema standing;
    private final LeftOut leftOut;
    private final List<TablePair> pairs;
    private final ScratchTables scratch;
    private final Map<TableName, List<Difference>> rules = new HashMap<>();
    private final Notes notes;

    Compared(
            Connection connection,
            Inspector inspector,
            CompareOptions options,
            Models models,
            Models all,
            StandingSchema standing,
            LeftOut leftOut,
            Notes notes) {
        this.connection = connection;
        this.inspector = inspector;
        this.options = options;
        this.models = models;
        this.all = all;
        this.standing = standing;
        this.leftOut = leftOut;
        this.notes = notes;
        this.pairs = standing.tables().stream()
                .map(table -> models.pair(table, inspector))
                .flatMap(Optional::stream)
                .toList();
        this.scratch = ScratchTables.of(connection, pairs, notes);
    }

    /** Where to read more. */
    public Connection connection() {
        return connection;
    }

    public Dialect dialect() {
        return connection.dialect();
    }

    /** What it has read, it remembers. */
    public Inspector inspector() {
        return inspector;
    }

    CompareOptions options() {
        return options;
    }

    Models models() {
        return models;
    }

    /** The models with the tables that are not compared, whose types and sequences stay. */
    Models all() {
        return all;
    }

    /** The tables of the models, with every constraint and index named. */
    public List<TableDefinition> declared() {
        return models.named(inspector.traits().nameLimit());
    }

    /** What stands, under the names that it will have when what was renamed is renamed. */
    public StandingSchema standing() {
        return standing;
    }

    /** What stands and is not compared. */
    LeftOut leftOut() {
        return leftOut;
    }

    /** The tables that are on both sides. */
    public List<TablePair> pairs() {
        return pairs;
    }

    /** Something that a person should know. */
    public void note(String text) {
        notes.add(text);
    }

    List<Difference> missingAndExtraTables() {
        List<Difference> found = new ArrayList<>();
        for (TableDefinition table : declared()) {
            if (standing.table(TableName.of(table)).isEmpty()) {
                found.add(new Difference(
                        "The table " + TableName.of(table) + " is missing", new CreateTable(table), "create it"));
            }
        }
        Set<TableName> paired = Set.copyOf(pairs.stream().map(TablePair::name).toList());
        for (TableDefinition table : standing.tables()) {
            if (!paired.contains(TableName.of(table))) {
                found.add(new Difference(
                        "The table " + TableName.of(table) + " is in the database alone",
                        new DropTable(table),
                        "drop it, or add it to the models"));
            }
        }
        return found;
    }

    /** Columns and rules of one kind that only one side has. */
    List<Difference> rules(ObjectKind kind) {
        List<Difference> found = new ArrayList<>();
        for (TablePair pair : pairs) {
            rules(pair).stream()
                    .filter(one -> ComparedObject.of(one.operation()).kind() == kind)
                    .forEach(found::add);
        }
        return found;
    }

    private List<Difference> rules(TablePair pair) {
        return rules.computeIfAbsent(pair.name(), name -> differences(pair, Set.of()));
    }

    /** Columns that both sides have and that differ in this. */
    List<Difference> columns(ColumnAspect aspect) {
        List<Difference> found = new ArrayList<>();
        for (TablePair pair : pairs) {
            List<Difference> all = new ArrayList<>(differences(pair, Set.of(aspect)));
            all.removeAll(rules(pair));
            all.forEach(one -> found.add(told(one, aspect)));
        }
        return found;
    }

    /** Which rows are asked for a value is worth a word. */
    private static Difference told(Difference difference, ColumnAspect aspect) {
        boolean asks = aspect == ColumnAspect.NULLABILITY
                && difference.operation() instanceof AlterColumn alter
                && !alter.to().isNullable();
        return asks
                ? new Difference(
                        difference.description(),
                        difference.operation(),
                        "fill the rows that have no value first, then alter it, or change the models")
                : difference;
    }

    private List<Difference> differences(TablePair pair, Set<ColumnAspect> aspects) {
        Optional<TableDefinition> told = scratch.told(pair);
        Sameness same =
                new ToldSameness(dialect(), inspector, options, pair, told.isPresent(), () -> scratch.again(pair));
        return pair.differences(told.orElse(pair.declared()), inspector, same, aspects);
    }
}

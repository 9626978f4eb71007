package dev.cinnabar.it.proof;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnReference;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes steps of all kinds, with all that each can say, sensible or not: they are only written down. Used once. */
final class RandomOperations {
    private static final List<String> NAMES = List.of(
            "users",
            "posts",
            "a rather long name of a thing that makes its line too long for one",
            "it's",
            "a \"quoted\" one",
            "back\\slash",
            "\\u000a}evil(",
            "new\nline\r\n",
            "tab\tand\u0007bell",
            "*/ // \\",
            "${class} $1 {slug}",
            "größe\uD83D\uDE00",
            "\u2028\u202E\uFEFF\u00A0",
            "\uD800");

    private final Choices choices;
    private final RandomTypes types;
    private int counter;

    RandomOperations(Choices choices) {
        this.choices = choices;
        this.types = new RandomTypes(choices);
    }

    List<SchemaOperation> steps(int most) {
        List<SchemaOperation> steps = new ArrayList<>();
        int number = choices.between(1, most);
        for (int i = 0; i < number; i++) {
            SchemaOperation step = step();
            steps.add(choices.onceIn(12) ? step.on(choices.of("postgresql", "mysql", text())) : step);
        }
        return steps;
    }

    private SchemaOperation step() {
        return switch (choices.below(13)) {
            case 0, 1, 2 -> new SchemaOperation.CreateTable(table(), choices.onceIn(6));
            case 3 -> columnStep();
            case 4 -> alterColumn(choices.of("a", "b"));
            case 5 -> new SchemaOperation.AddConstraint(tableName(), constraint(List.of("a", "b")));
            case 6 -> new SchemaOperation.DropConstraint(tableName(), constraint(List.of("a")), choices.onceIn(5));
            case 7 -> new SchemaOperation.CreateIndex(tableName(), index(List.of("a", "c")), choices.onceIn(5));
            case 8 -> new SchemaOperation.DropIndex(tableName(), index(List.of("a")), choices.onceIn(5));
            case 9 -> viewStep();
            case 10 -> sequenceStep();
            case 11 -> tableStep();
            default -> otherStep();
        };
    }

    private SchemaOperation columnStep() {
        return choices.onceIn(2)
                ? new SchemaOperation.DropColumn(tableName(), column(name()))
                : new SchemaOperation.AddColumn(tableName(), column(name()));
    }

    /** Keys, checks and indexes are changed by other steps. */
    private SchemaOperation alterColumn(String newName) {
        if (choices.onceIn(3)) {
            ColumnDefinition<?> same = extras(ColumnDefinition.column("a", Types.BIGINT));
            return new SchemaOperation.AlterColumn(tableName(), same, same.named(newName));
        }
        ColumnDefinition<?> from = extras(ColumnDefinition.column("a", types.type()));
        ColumnDefinition<?> to = extras(ColumnDefinition.column(newName, types.type()));
        return new SchemaOperation.AlterColumn(tableName(), from, to.notNull());
    }

    private SchemaOperation tableStep() {
        return switch (choices.below(3)) {
            case 0 -> new SchemaOperation.DropTable(table(), choices.onceIn(3), choices.onceIn(3));
            case 1 -> new SchemaOperation.RenameTable(tableName(), name());
            default -> new SchemaOperation.SetTableComment(tableName(), text(), choices.of("", text()));
        };
    }

    private SchemaOperation viewStep() {
        View view = choices.onceIn(3) ? View.materialized(name(), sql()) : View.view(name(), sql());
        view = choices.onceIn(3) ? view.in(name()) : view;
        view = choices.onceIn(4) ? view.temporary() : view;
        return choices.onceIn(2)
                ? new SchemaOperation.DropView(view, choices.onceIn(2))
                : new SchemaOperation.CreateView(view, choices.onceIn(2));
    }

    private SchemaOperation sequenceStep() {
        return choices.onceIn(2)
                ? new SchemaOperation.DropSequence(sequence(), choices.onceIn(2))
                : new SchemaOperation.CreateSequence(sequence(), choices.onceIn(2));
    }

    private SchemaOperation otherStep() {
        EnumDefinition words = new EnumDefinition(choices.of("", name()), name(), List.of(text(), "b"));
        return switch (choices.below(6)) {
            case 0 -> new SchemaOperation.ExecuteSql(sql().sql(), choices.of("", "back"));
            case 1 ->
                new SchemaOperation.CreateTableAs(
                        tableName(), sql(), choices.of(TableLifetime.values()), choices.onceIn(2));
            case 2 -> new SchemaOperation.CreateSchema(name(), choices.onceIn(2));
            case 3 -> new SchemaOperation.DropSchema(name(), choices.onceIn(2), choices.onceIn(2));
            case 4 -> new SchemaOperation.CreateEnum(words);
            default -> new SchemaOperation.DropEnum(words, choices.onceIn(2));
        };
    }

    private String name() {
        return choices.of(NAMES);
    }

    private String text() {
        return choices.onceIn(3) ? name() : "a text";
    }

    /** A name that no other rule of the table has. */
    private String ruleName() {
        return choices.onceIn(2) ? "" : "rule " + counter++ + " " + text();
    }

    private SqlText sql() {
        return new SqlText("SELECT " + "a + ".repeat(choices.of(0, 0, 30)) + "1 /* " + text() + " */");
    }

    private TableName tableName() {
        return new TableName(choices.onceIn(4) ? "shop" : "", name());
    }

    private TableDefinition table() {
        Map<String, ColumnDefinition<?>> columns = new LinkedHashMap<>();
        int number = choices.between(1, 5);
        for (int i = 0; i < number; i++) {
            ColumnDefinition<?> column = column(choices.onceIn(3) ? name() : i == 0 ? "b" : "c" + i);
            columns.putIfAbsent(column.name(), column);
        }
        List<String> names = List.copyOf(columns.keySet());
        List<TableElement> elements = new ArrayList<>(columns.values());
        boolean keyed = columns.values().stream().anyMatch(ColumnDefinition::isPrimaryKey);
        for (int i = choices.below(4); i > 0; i--) {
            Constraint constraint = constraint(names);
            if (!(constraint instanceof PrimaryKey)) {
                elements.add(choices.below(elements.size() + 1), constraint);
            } else if (!keyed) {
                elements.add(constraint);
                keyed = true;
            }
        }
        for (int i = names.contains("b") ? choices.below(3) : 0; i > 0; i--) {
            elements.add(index(names));
        }
        return TableDefinition.of(tableName(), withDetails(elements));
    }

    private List<TableElement> withDetails(List<TableElement> elements) {
        if (choices.onceIn(4)) {
            elements.add(TableComment.comment(text()));
        }
        if (choices.onceIn(6)) {
            elements.add(TableLifetime.TEMPORARY);
        }
        if (choices.onceIn(5)) {
            elements.add(new DialectOption("mysql", "engine", choices.of("InnoDB", name())));
        }
        return elements;
    }

    private ColumnDefinition<?> column(String name) {
        ColumnDefinition<?> column = keys(ColumnDefinition.column(name, types.type()));
        if (choices.onceIn(3)) {
            column = column.with(column.options().withServer(serverValue(column)));
        }
        if (choices.onceIn(8)) {
            column = column.references(reference());
        }
        if (choices.onceIn(8)) {
            column = choices.onceIn(2) ? column.check(sql()) : column.check("check " + counter++, sql());
        }
        return extras(column);
    }

    private ColumnDefinition<?> keys(ColumnDefinition<?> start) {
        ColumnDefinition<?> column = choices.onceIn(6) ? start.primaryKey() : start;
        column = choices.onceIn(3) ? column.notNull() : column;
        column = choices.onceIn(6) ? column.unique() : column;
        return choices.onceIn(6) ? column.index() : column;
    }

    private ColumnDefinition<?> extras(ColumnDefinition<?> start) {
        ColumnDefinition<?> column = start;
        if (choices.onceIn(6)) {
            column = choices.onceIn(2) ? column.serverOnUpdateNow() : column.serverOnUpdate();
        }
        column = choices.onceIn(8) ? column.autoincrement(choices.onceIn(2)) : column;
        column = choices.onceIn(5) ? column.comment(text()) : column;
        return choices.onceIn(8) ? column.option("postgresql", "storage", choices.of("MAIN", name())) : column;
    }

    private ServerValue serverValue(ColumnDefinition<?> column) {
        return switch (choices.below(6)) {
            case 0 ->
                types.value(column.type())
                        .<ServerValue>map(ServerValue.Literal::new)
                        .orElse(new ServerValue.Now());
            case 1 -> new ServerValue.Default(sql());
            case 2 -> new ServerValue.Now();
            case 3 ->
                new ServerValue.Generated(
                        (choices.onceIn(2) ? Identity.ALWAYS : Identity.BY_DEFAULT).with(sequenceOptions()));
            case 4 -> new ServerValue.NextOf(sequence());
            default -> new ServerValue.Computed(sql(), choices.onceIn(2));
        };
    }

    private SequenceOptions sequenceOptions() {
        SequenceOptions options = SequenceOptions.NONE;
        options = choices.onceIn(3) ? options.startingAt(choices.of(1L, -5L, Long.MIN_VALUE)) : options;
        options = choices.onceIn(3) ? options.by(10).caching(20) : options;
        options = choices.onceIn(3) ? options.between(choices.onceIn(2) ? 1L : null, 9_999_999_999L) : options;
        return choices.onceIn(3) ? options.cycling() : options;
    }

    private Sequence sequence() {
        Sequence sequence = Sequence.of(name()).with(sequenceOptions());
        return choices.onceIn(3) ? sequence.in("shop") : sequence;
    }

    private ColumnReference reference() {
        ColumnReference reference =
                ColumnReference.to(tableName(), choices.of("id", name())).with(rules());
        return choices.onceIn(3) ? reference.named("reference " + counter++) : reference;
    }

    private ForeignKeyRules rules() {
        ForeignKeyRules rules = ForeignKeyRules.NONE;
        rules = choices.onceIn(3) ? rules.deleting(choices.of(ReferentialAction.values())) : rules;
        rules = choices.onceIn(4) ? rules.updating(choices.of(ReferentialAction.values())) : rules;
        rules = choices.onceIn(4) ? rules.deferred(choices.of(Deferral.values())) : rules;
        rules = choices.onceIn(6) ? rules.matching(choices.of(MatchKind.values())) : rules;
        rules = choices.onceIn(6) ? rules.addedByAlter() : rules;
        return choices.onceIn(6) ? rules.notValid() : rules;
    }

    private Constraint constraint(List<String> columns) {
        String column = choices.of(columns);
        return switch (choices.below(5)) {
            case 0 -> {
                UniqueConstraint unique = UniqueConstraint.unique(column).deferred(choices.of(Deferral.values()));
                yield (choices.onceIn(3) ? unique.nullsNotDistinct() : unique).named(ruleName());
            }
            case 1 ->
                ForeignKey.foreignKey(column)
                        .references(tableName(), "id")
                        .with(rules())
                        .named(ruleName());
            case 2 -> CheckConstraint.check(ruleName(), sql());
            case 3 -> PrimaryKey.primaryKey(column).named(ruleName());
            default -> exclusion(column);
        };
    }

    private Exclusion exclusion(String column) {
        Exclusion.Part part =
                choices.onceIn(2) ? Exclusion.Part.with(column, "&&") : new Exclusion.Part(part(column), "=");
        Exclusion exclusion = Exclusion.exclusion(choices.of("gist", ""), part).named(ruleName());
        return choices.onceIn(2) ? exclusion.where(sql()) : exclusion;
    }

    private Index index(List<String> columns) {
        String column = choices.of(columns);
        Index index = choices.onceIn(2) ? Index.indexOn(column) : Index.indexOn(part(column), part("b"));
        index = index.named(ruleName());
        index = choices.onceIn(3) ? index.unique() : index;
        index = choices.onceIn(4) ? index.where(sql()) : index;
        index = choices.onceIn(6) ? index.include(column) : index;
        index = choices.onceIn(6) ? index.using("btree") : index;
        index = choices.onceIn(8) ? index.nullsNotDistinct() : index;
        index = choices.onceIn(8) ? index.option("postgresql", "concurrently", "true") : index;
        return choices.onceIn(8) ? index.option("mysql", "parser", name()) : index;
    }

    private IndexPart part(String column) {
        IndexPart part = choices.onceIn(3) ? IndexPart.expression(sql()) : IndexPart.column(column);
        part = choices.onceIn(3) ? part.descending() : part;
        part = choices.onceIn(5) ? part.nullsFirst() : part;
        part = choices.onceIn(5) ? part.nullsLast() : part;
        part = choices.onceIn(6) ? part.operatorClass("text_pattern_ops") : part;
        return choices.onceIn(6) ? part.prefix(7) : part;
    }
}

package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that stands, and the steps that are to be taken on it, as one definition. A step that names what is not there is refused with
 * what is. Used once, by one thread.
 */
final class RemadeTable {
    private final RemakeGrammar grammar;
    private final TableName name;
    private final List<ColumnDefinition<?>> columns;
    private final List<TableElement> rules = new ArrayList<>();
    private final List<TableElement> rest = new ArrayList<>();

    RemadeTable(RemakeGrammar grammar, TableDefinition standing) {
        this.grammar = grammar;
        this.name = TableName.of(standing);
        this.columns = new ArrayList<>(standing.columns());
        for (TableElement element : standing.elements()) {
            if (element instanceof Constraint || element instanceof Index) {
                rules.add(element);
            } else if (!(element instanceof ColumnDefinition<?>)) {
                rest.add(element);
            }
        }
    }

    TableDefinition with(List<? extends SchemaOperation> steps) {
        steps.forEach(this::take);
        if (columns.isEmpty()) {
            throw refused(ErrorCode.BAD_DEFINITION, "would have no column left", "Drop the table instead.");
        }
        List<TableElement> all = new ArrayList<>(columns);
        all.addAll(rules);
        all.addAll(rest);
        return TableDefinition.of(name, all);
    }

    private void take(SchemaOperation step) {
        if (step instanceof AddColumn add) {
            SchemaGrammar.refuseSystem(add);
            addColumn(add.column());
        } else if (step instanceof DropColumn drop) {
            dropColumn(drop.column().name());
        } else if (step instanceof AlterColumn change) {
            columns.set(
                    place(change.from().name()),
                    AlteredColumn.of(grammar, column(change.from().name()), change));
            forgetWords(change);
        } else if (step instanceof AddConstraint add) {
            rules.add(grammar.named(name, add.constraint()));
        } else if (step instanceof DropConstraint drop) {
            dropConstraint(drop);
        } else if (step instanceof CreateIndex create) {
            createIndex(create);
        } else if (step instanceof DropIndex drop) {
            dropIndex(drop);
        } else {
            throw new IllegalArgumentException("no step on a table that stands: " + step);
        }
    }

    // columns

    private ColumnDefinition<?> column(String column) {
        return columns.get(place(column));
    }

    private int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw refused(
                ErrorCode.UNKNOWN_COLUMN,
                "has no column `" + column + "`",
                "Its columns are: "
                        + columns.stream().map(ColumnDefinition::name).collect(Collectors.joining(", ")) + ".");
    }

    /** What the column says beside itself has a name of its own from now on. */
    private void addColumn(ColumnDefinition<?> column) {
        columns.add(AlteredColumn.alone(column));
        AddedColumn added = AddedColumn.of(name, column);
        added.constraints().forEach(rule -> rules.add(grammar.named(name, rule)));
        added.indexes().forEach(index -> rules.add(grammar.named(name, index)));
    }

    /** Rules that are made of the column go with it. */
    private void dropColumn(String column) {
        columns.remove(place(column));
        MentionedColumn mentioned = new MentionedColumn(grammar, name, column);
        columns.stream().filter(mentioned::isComputedFrom).findFirst().ifPresent(computed -> {
            throw refused(
                    ErrorCode.BAD_DEFINITION,
                    "computes `" + computed.name() + "` from the column `" + column + "`",
                    "Drop `" + computed.name() + "` first.");
        });
        rules.removeIf(mentioned::isIn);
        forgetKey();
    }

    /** Without a key, no column is one of it. */
    private void forgetKey() {
        if (rules.stream().noneMatch(PrimaryKey.class::isInstance)) {
            columns.replaceAll(AlteredColumn::outsideOfKey);
        }
    }

    /** The check that stood for the words of a column's old type. */
    private void forgetWords(AlterColumn change) {
        if (!change.from().type().equals(change.to().type())) {
            List<CheckConstraint> words =
                    grammar.wordChecks(change.from().named(change.to().name()));
            rules.removeIf(rule -> rule instanceof CheckConstraint check
                    && words.stream().anyMatch(one -> SameRule.isSame(grammar, one, check)));
        }
    }

    // rules

    private void dropConstraint(DropConstraint drop) {
        Constraint wanted = drop.constraint();
        List<Constraint> standing = rules.stream()
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .toList();
        SameRule.find(grammar, name, wanted, standing).ifPresentOrElse(this::drop, () -> {
            if (!drop.ifExists()) {
                throw notThere(
                        "constraint",
                        SameRule.title(wanted),
                        standing.stream().map(SameRule::title).toList());
            }
        });
    }

    private void drop(Constraint rule) {
        rules.remove(rule);
        forgetKey();
    }

    private void createIndex(CreateIndex create) {
        Index index = grammar.named(name, create.index());
        if (!create.ifNotExists() || !hasIndex(index.name())) {
            rules.add(index);
        }
    }

    private void dropIndex(DropIndex drop) {
        String index = grammar.named(name, drop.index()).name();
        if (hasIndex(index)) {
            rules.removeIf(rule -> rule instanceof Index one && one.name().equals(index));
        } else if (!drop.ifExists()) {
            throw notThere(
                    "index",
                    "`" + index + "`",
                    rules.stream()
                            .filter(Index.class::isInstance)
                            .map(rule -> "`%s`".formatted(((Index) rule).name()))
                            .toList());
        }
    }

    private boolean hasIndex(String index) {
        return rules.stream()
                .anyMatch(rule -> rule instanceof Index one && one.name().equals(index));
    }

    private UsageException notThere(String what, String missing, List<String> standing) {
        return refused(
                ErrorCode.BAD_DEFINITION,
                "has no " + what + " " + missing,
                standing.isEmpty() ? "It has none." : "It has: " + String.join(", ", standing) + ".");
    }

    private UsageException refused(ErrorCode code, String problem, String cure) {
        return new UsageException(code, "The table " + name + " " + problem + ".", cure);
    }
}

package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Computed columns, rules and indexes that stay, but have to step aside while a column that they name gets another type or is made anew.
 * Used once, by one thread.
 */
final class RulesInTheWay {
    private final Compared compared;
    private final Touched touched;
    private final List<SchemaOperation> wanted;
    private final List<SchemaOperation> steps = new ArrayList<>();

    RulesInTheWay(Compared compared, Touched touched, List<SchemaOperation> wanted) {
        this.compared = compared;
        this.touched = touched;
        this.wanted = wanted;
    }

    /** For each, the step that takes it off and the one that puts it back. */
    List<SchemaOperation> steps() {
        for (TableDefinition table : compared.standing().tables()) {
            if (!touched.isGone(TableName.of(table))) {
                Set<String> moved = movedWords(table);
                Set<String> remade = remade(table);
                moved.addAll(remade);
                columns(table, retyped(table), remade);
                rules(table, remade, moved);
            }
        }
        return steps;
    }

    /** Columns of a type of words that changes: what compares them with a word knows only the old type. */
    private Set<String> movedWords(TableDefinition table) {
        Set<String> names = new HashSet<>();
        for (SchemaOperation step : wanted) {
            if (step instanceof AlterEnum alter) {
                alter.users().stream()
                        .filter(user -> user.table().equals(TableName.of(table)))
                        .forEach(user -> names.add(lower(user.column().name())));
            }
        }
        return names;
    }

    private Set<String> retyped(TableDefinition table) {
        Set<String> names = movedWords(table);
        table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> touched.isRetyped(TableName.of(table), name))
                .forEach(name -> names.add(lower(name)));
        return names;
    }

    /** Columns that go and come again. */
    private Set<String> remade(TableDefinition table) {
        Set<String> names = new HashSet<>();
        for (SchemaOperation step : wanted) {
            if (step instanceof AddColumn add
                    && add.table().equals(TableName.of(table))
                    && touched.isGone(add.table(), add.column().name())) {
                names.add(lower(add.column().name()));
            }
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A computed column goes with what it is computed from; it joins those that are made anew. */
    private void columns(TableDefinition table, Set<String> retyped, Set<String> remade) {
        Set<String> below = new HashSet<>(retyped);
        below.addAll(remade);
        Mentions mentions = new Mentions(compared.dialect().lexis(), below);
        TableName name = TableName.of(table);
        for (ColumnDefinition<?> column : table.columns()) {
            if (mentions.in(column.serverValue()) && !touched.isGone(name, column.name())) {
                ColumnDefinition<?> alone = table.alone(column);
                steps.add(new DropColumn(name, alone));
                steps.add(new AddColumn(name, alone));
                remade.add(lower(column.name()));
            }
        }
    }

    private void rules(TableDefinition table, Set<String> remade, Set<String> moved) {
        Mentions gone = new Mentions(compared.dialect().lexis(), remade);
        Mentions other = new Mentions(compared.dialect().lexis(), moved);
        TableName name = TableName.of(table);
        for (TableElement element : table.elements()) {
            if (element instanceof Index index && !touched.isGone(name, index)) {
                if (gone.in(index) || other.inSql(index)) {
                    steps.add(new DropIndex(name, index, false));
                    steps.add(new CreateIndex(name, index, false));
                }
            } else if (element instanceof Constraint rule && !touched.isGone(name, rule)) {
                constraint(name, rule, gone, other);
            }
        }
    }

    private void constraint(TableName table, Constraint rule, Mentions gone, Mentions other) {
        boolean saysSql =
                rule instanceof dev.cinnabar.schema.CheckConstraint || rule instanceof dev.cinnabar.schema.Exclusion;
        boolean isInTheWay = !(rule instanceof ForeignKey) && (gone.in(rule) || saysSql && other.in(rule));
        if (isInTheWay && !rule.name().isEmpty()) {
            steps.add(new DropConstraint(table, rule, false));
            steps.add(new AddConstraint(table, rule));
        }
    }
}

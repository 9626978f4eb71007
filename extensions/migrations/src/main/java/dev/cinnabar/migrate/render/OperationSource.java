package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says an operation by the shortest call that means it.
 *
 * @param receiver what the script calls the one who takes operations down
 */
record OperationSource(Page page, String receiver) {
    /** The parameter of a migration's methods. */
    static final String OPERATIONS = "op";

    private static final String OUTSIDE = "steps";

    Noted of(SchemaOperation operation) {
        if (operation instanceof ExecuteSql raw && raw.sql().isBlank()) {
            return new Noted(Code.text(""), List.of("Nothing was said of how to take an SQL statement back."));
        }
        List<String> notes = new ArrayList<>();
        Code code = isConcurrent(operation)
                ? Code.call(
                        receiver + ".outsideTransaction",
                        new Code.Lambda(OUTSIDE, new OperationSource(page, OUTSIDE).code(operation, notes)))
                : code(operation, notes);
        return new Noted(code, notes);
    }

    /** Whether it is an index that is made while others work, which no transaction can hold. */
    static boolean isConcurrent(SchemaOperation operation) {
        if (operation instanceof Conditional conditional) {
            return isConcurrent(conditional.operation());
        }
        return operation instanceof CreateIndex create && isConcurrent(create.index())
                || operation instanceof DropIndex drop && isConcurrent(drop.index());
    }

    private static boolean isConcurrent(Index index) {
        return index.options().options().stream()
                .anyMatch(option -> option.key().equals("concurrently") && option.isOn());
    }

    private Code code(SchemaOperation operation, List<String> notes) {
        Optional<Code> rendered = page.rendered(operation);
        Optional<Code> shortest = rendered.isPresent() ? Optional.empty() : shortest(operation, notes);
        return shortest.orElseGet(() ->
                Code.call(receiver + ".apply", rendered.orElseGet(() -> new ObjectSource(page, notes).of(operation))));
    }

    private Optional<Code> shortest(SchemaOperation operation, List<String> notes) {
        if (operation instanceof CreateTable create) {
            return createTable(create, notes);
        } else if (operation instanceof DropTable drop) {
            boolean plain =
                    drop.equals(new DropTable(drop.table())) && !drop.table().isTemporary();
            return plain ? Optional.of(on(TableName.of(drop.table()), "dropTable")) : Optional.empty();
        } else if (operation instanceof RenameTable rename) {
            return Optional.of(on(rename.table(), "renameTable", Literals.string(rename.newName())));
        } else if (operation instanceof SetTableComment comment) {
            return Optional.of(on(comment.table(), "commentTable", Literals.string(comment.to())));
        } else if (operation instanceof ExecuteSql raw) {
            return Optional.of(Code.call(receiver + ".execute", Literals.string(raw.sql())));
        }
        return column(operation, notes).or(() -> rule(operation));
    }

    private Optional<Code> createTable(CreateTable create, List<String> notes) {
        TableDefinition table = create.table();
        InSchema schema = new InSchema(table.schema());
        if (create.ifNotExists() || !schema.canSay(table)) {
            return Optional.empty();
        }
        List<Code> elements = new TableSource(page).elements(schema.said(table), notes);
        return Optional.of(on(TableName.of(table), "createTable", elements.toArray(Code[]::new)));
    }

    /** A call whose first argument is the table. */
    private Code on(TableName table, String method, Code... more) {
        List<Code> arguments = new ArrayList<>(List.of(NameSource.of(table.name())));
        arguments.addAll(Arrays.asList(more));
        return in(table, method, arguments);
    }

    private Code in(TableName table, String method, List<Code> arguments) {
        return table.schema().isEmpty()
                ? Code.call(receiver + "." + method, arguments)
                : Code.call(receiver + ".in", NameSource.of(table.schema())).then(method, arguments);
    }

    private Optional<Code> column(SchemaOperation operation, List<String> notes) {
        if (operation instanceof AddColumn add && !add.ifNotExists()) {
            return columns(add.table(), "addColumn", notes, add.column());
        } else if (operation instanceof DropColumn drop && !drop.ifExists()) {
            return Optional.of(
                    on(drop.table(), "dropColumn", NameSource.of(drop.column().name())));
        } else if (operation instanceof AlterColumn change) {
            return alterColumn(change.table(), AlteredColumn.of(change.from()), AlteredColumn.of(change.to()), notes);
        }
        return Optional.empty();
    }

    private Optional<Code> alterColumn(
            TableName table, ColumnDefinition<?> from, ColumnDefinition<?> to, List<String> notes) {
        boolean renamed =
                !from.name().equals(to.name()) && from.named(to.name()).equals(to);
        return renamed
                ? Optional.of(on(table, "renameColumn", NameSource.of(from.name()), NameSource.of(to.name())))
                : columns(table, "alterColumn", notes, from, to);
    }

    private Optional<Code> columns(TableName table, String method, List<String> notes, ColumnDefinition<?>... columns) {
        InSchema schema = new InSchema(table.schema());
        return Arrays.stream(columns).allMatch(schema::canSay)
                ? Optional.of(on(
                        table,
                        method,
                        Arrays.stream(columns)
                                .map(column -> new TableSource(page).column(schema.said(column), notes))
                                .toArray(Code[]::new)))
                : Optional.empty();
    }

    private Optional<Code> rule(SchemaOperation operation) {
        if (operation instanceof CreateIndex create && !create.ifNotExists()) {
            return Optional.of(createIndex(create));
        } else if (operation instanceof DropIndex drop && isByName(drop)) {
            return Optional.of(byName(drop.table(), "dropIndex", drop.index().name()));
        } else if (operation instanceof AddConstraint add) {
            return constraint(add.table(), "addConstraint", add.constraint());
        } else if (operation instanceof DropConstraint drop && !drop.ifExists()) {
            return drop(drop.table(), drop.constraint());
        }
        return Optional.empty();
    }

    private Optional<Code> constraint(TableName table, String method, Constraint constraint) {
        InSchema schema = new InSchema(table.schema());
        return schema.canSay(constraint)
                ? Optional.of(on(table, method, new RuleSource(page).of(schema.said(constraint))))
                : Optional.empty();
    }

    private static boolean isByName(DropIndex drop) {
        return !drop.ifExists() && !drop.index().name().isEmpty() && !isConcurrent(drop.index());
    }

    private Code createIndex(CreateIndex create) {
        IndexSource indexes = new IndexSource(page);
        Index index = create.index();
        if (!indexes.isPlain(index)) {
            return on(create.table(), "createIndex", indexes.of(index));
        }
        List<Code> arguments = new ArrayList<>(List.of(
                NameSource.of(index.name()), NameSource.of(create.table().name())));
        arguments.addAll(NameSource.all(index.columns()));
        return in(create.table(), index.isUnique() ? "createUniqueIndex" : "createIndex", arguments);
    }

    private Optional<Code> drop(TableName table, Constraint constraint) {
        return constraint.name().isEmpty() || constraint instanceof Exclusion
                ? constraint(table, "dropConstraint", constraint)
                : Optional.of(byName(table, dropMethod(constraint), constraint.name()));
    }

    private static String dropMethod(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return "dropPrimaryKey";
        } else if (constraint instanceof ForeignKey) {
            return "dropForeignKey";
        }
        return constraint instanceof CheckConstraint ? "dropCheck" : "dropUnique";
    }

    private Code byName(TableName table, String method, String name) {
        return in(table, method, List.of(NameSource.of(name), NameSource.of(table.name())));
    }
}

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
    private static boolean isConcurrent(SchemaOperation operation) {
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
        return shortest.orElseGet(() -> Code.call(
                receiver + ".apply", rendered.orElseGet(() -> new ObjectSource(page, notes).of(operation))));
    }

    private Optional<Code> shortest(SchemaOperation operation, List<String> notes) {
        if (operation instanceof CreateTable create) {
            return create.ifNotExists() || isElsewhere(create.table())
                    ? Optional.empty()
                    : Optional.of(createTable(create.table(), notes));
        } else if (operation instanceof DropTable drop) {
            boolean plain = drop.equals(new DropTable(drop.table())) && !drop.table().isTemporary();
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

    /** Whether it is a temporary table that names a schema: these move with no other. */
    private static boolean isElsewhere(TableDefinition table) {
        return table.isTemporary() && !table.schema().isEmpty();
    }

    private Code createTable(TableDefinition table, List<String> notes) {
        Code[] elements = new TableSource(page).elements(table, notes).toArray(Code[]::new);
        return on(TableName.of(table), "createTable", elements);
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
        TableSource tables = new TableSource(page);
        if (operation instanceof AddColumn add) {
            return Optional.of(on(add.table(), "addColumn", tables.column(add.column(), notes)));
        } else if (operation instanceof DropColumn drop) {
            return Optional.of(on(
                    drop.table(), "dropColumn", NameSource.of(drop.column().name())));
        } else if (operation instanceof AlterColumn change) {
            ColumnDefinition<?> from = AlteredColumn.of(change.from());
            ColumnDefinition<?> to = AlteredColumn.of(change.to());
            return Optional.of(
                    on(change.table(), "alterColumn", tables.column(from, notes), tables.column(to, notes)));
        }
        return Optional.empty();
    }

    private Optional<Code> rule(SchemaOperation operation) {
        if (operation instanceof CreateIndex create && !create.ifNotExists()) {
            return Optional.of(createIndex(create));
        } else if (operation instanceof DropIndex drop && isByName(drop)) {
            return Optional.of(byName(drop.table(), "dropIndex", drop.index().name()));
        } else if (operation instanceof AddConstraint add) {
            return Optional.of(on(add.table(), "addConstraint", new RuleSource(page).of(add.constraint())));
        } else if (operation instanceof DropConstraint drop && !drop.ifExists()) {
            return Optional.of(drop(drop.table(), drop.constraint()));
        }
        return Optional.empty();
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

    private Code drop(TableName table, Constraint constraint) {
        return constraint.name().isEmpty() || constraint instanceof Exclusion
                ? on(table, "dropConstraint", new RuleSource(page).of(constraint))
                : byName(table, dropMethod(constraint), constraint.name());
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

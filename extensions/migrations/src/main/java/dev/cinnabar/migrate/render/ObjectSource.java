package dev.cinnabar.migrate.render;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateEnum;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateSequence;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.OnDialect;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.List;

/**
 * Says an operation as the object that it is: the long form, which there is for each of them.
 *
 * @param notes what a reader should know of it is put here
 */
record ObjectSource(Page page, List<String> notes) {
    Code of(SchemaOperation operation) {
        return page.rendered(operation).orElseGet(() -> ofKind(operation));
    }

    private Code ofKind(SchemaOperation operation) {
        if (operation instanceof Conditional conditional) {
            return conditional(conditional);
        } else if (operation instanceof CustomOperation custom) {
            throw refused(
                    "The step " + custom.getClass().getName() + " is a plugin's own: no script can say it by itself.",
                    "Give the writer of scripts a renderer for it: renderers.with(X.class, (step, imports) -> …).");
        }
        return table(operation);
    }

    private Code conditional(Conditional conditional) {
        if (conditional.condition() instanceof OnDialect on) {
            return of(conditional.operation()).then("on", Literals.string(on.dialect()));
        }
        throw refused(
                "A step has a condition that is a program's own function: no script can say it.",
                "Say for which dialect the step is, by on(name), or write the step by hand.");
    }

    private static UsageException refused(String problem, String cure) {
        return new UsageException(ErrorCode.UNUSABLE_SCRIPT, problem, cure);
    }

    private Code make(String kind, Object... arguments) {
        List<Code> codes = List.of(arguments).stream()
                .map(one -> one instanceof Code code ? code : Code.text(one.toString()))
                .toList();
        return Code.call("new " + page.name(SchemaOperation.class) + "." + kind, codes);
    }

    private Code table(SchemaOperation operation) {
        TableSource tables = new TableSource(page);
        if (operation instanceof CreateTable create) {
            return make("CreateTable", tables.definition(create.table(), notes), create.ifNotExists());
        } else if (operation instanceof DropTable drop) {
            return make("DropTable", tables.definition(drop.table(), notes), drop.ifExists(), drop.cascade());
        } else if (operation instanceof RenameTable rename) {
            return make("RenameTable", name(rename.table()), Literals.string(rename.newName()));
        } else if (operation instanceof CreateTableAs create) {
            return make(
                    "CreateTableAs",
                    name(create.table()),
                    page.sqlText(create.query()),
                    page.constant(create.lifetime()),
                    create.ifNotExists());
        } else if (operation instanceof SetTableComment comment) {
            return make(
                    "SetTableComment",
                    name(comment.table()),
                    Literals.string(comment.from()),
                    Literals.string(comment.to()));
        }
        return column(operation, tables);
    }

    private Code name(TableName name) {
        return NameSource.of(name, page);
    }

    private Code column(SchemaOperation operation, TableSource tables) {
        if (operation instanceof AddColumn add) {
            return columnStep("AddColumn", name(add.table()), tables.column(add.column(), notes), add.ifNotExists());
        } else if (operation instanceof DropColumn drop) {
            return columnStep("DropColumn", name(drop.table()), tables.column(drop.column(), notes), drop.ifExists());
        } else if (operation instanceof AlterColumn change) {
            return make(
                    "AlterColumn",
                    name(change.table()),
                    tables.column(change.from(), notes),
                    tables.column(change.to(), notes));
        }
        return rule(operation);
    }

    private Code columnStep(String kind, Code table, Code column, boolean asks) {
        return asks ? make(kind, table, column, true) : make(kind, table, column);
    }

    private Code rule(SchemaOperation operation) {
        RuleSource rules = new RuleSource(page);
        IndexSource indexes = new IndexSource(page);
        if (operation instanceof AddConstraint add) {
            return make("AddConstraint", name(add.table()), rules.of(add.constraint()));
        } else if (operation instanceof DropConstraint drop) {
            return make("DropConstraint", name(drop.table()), rules.of(drop.constraint()), drop.ifExists());
        } else if (operation instanceof CreateIndex create) {
            return make("CreateIndex", name(create.table()), indexes.of(create.index()), create.ifNotExists());
        } else if (operation instanceof DropIndex drop) {
            return make("DropIndex", name(drop.table()), indexes.of(drop.index()), drop.ifExists());
        }
        return other(operation);
    }

    private Code other(SchemaOperation operation) {
        NumberSource numbers = new NumberSource(page);
        if (operation instanceof CreateView create) {
            return make("CreateView", view(create.view()), create.orReplace());
        } else if (operation instanceof DropView drop) {
            return make("DropView", view(drop.view()), drop.ifExists());
        } else if (operation instanceof CreateSequence create) {
            return make("CreateSequence", numbers.sequence(create.sequence()), create.ifNotExists());
        } else if (operation instanceof DropSequence drop) {
            return make("DropSequence", numbers.sequence(drop.sequence()), drop.ifExists());
        } else if (operation instanceof CreateSchema create) {
            return make("CreateSchema", Literals.string(create.name()), create.ifNotExists());
        } else if (operation instanceof DropSchema drop) {
            return make("DropSchema", Literals.string(drop.name()), drop.ifExists(), drop.cascade());
        }
        return words(operation);
    }

    private Code words(SchemaOperation operation) {
        if (operation instanceof CreateEnum create) {
            return make("CreateEnum", words(create.type()));
        } else if (operation instanceof DropEnum drop) {
            return make("DropEnum", words(drop.type()), drop.ifExists());
        }
        ExecuteSql raw = (ExecuteSql) operation;
        return make("ExecuteSql", Literals.string(raw.sql()), Literals.string(raw.reverseSql()));
    }

    private Code words(EnumDefinition type) {
        return Code.call(
                "new " + page.name(EnumDefinition.class),
                Literals.string(type.schema()),
                Literals.string(type.name()),
                Code.call(page.name(List.class) + ".of", NameSource.all(type.words())));
    }

    /** Its columns and what it stands on are its query's, and its place in the script says the rest. */
    private Code view(View view) {
        String start = page.name(View.class) + (view.isMaterialized() ? ".materialized" : ".view");
        Code code = Code.call(start, NameSource.of(view.name().name()), page.sqlText(view.query()));
        if (!view.name().schema().isEmpty()) {
            code = code.then("in", NameSource.of(view.name().schema()));
        }
        return view.isTemporary() ? code.then("temporary") : code;
    }
}

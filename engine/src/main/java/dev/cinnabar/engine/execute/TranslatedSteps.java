package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.AlterSequence;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateSequence;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.SchemaQuery;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import java.util.Map;

/**
 * Puts the tables, views and sequences of a step into other schemas than they name. Trusted SQL, a plugin's own steps and types of
 * words stay as they are. Immutable.
 */
final class TranslatedSteps {
    private final SchemaNames names;
    private final SchemaChange change;

    TranslatedSteps(Map<String, String> schemas) {
        this.names = new SchemaNames(schemas);
        this.change = names.toMeant();
    }

    SchemaOperation translated(SchemaOperation step) {
        if (step instanceof Conditional conditional) {
            return new Conditional(translated(conditional.operation()), conditional.condition());
        }
        return names.names().isEmpty() || step instanceof CustomOperation ? step : tableStep(step);
    }

    private SchemaOperation tableStep(SchemaOperation step) {
        if (step instanceof CreateTable create) {
            return new CreateTable(change.table(create.table()), create.ifNotExists());
        }
        if (step instanceof DropTable drop) {
            return new DropTable(change.table(drop.table()), drop.ifExists(), drop.cascade());
        }
        if (step instanceof RenameTable rename) {
            return new RenameTable(change.name(rename.table()), rename.newName());
        }
        if (step instanceof CreateTableAs create) {
            TableName table =
                    create.lifetime() == TableLifetime.TEMPORARY ? create.table() : change.name(create.table());
            return new CreateTableAs(table, query(create.query()), create.lifetime(), create.ifNotExists());
        }
        if (step instanceof RebuildTable rebuild) {
            return new RebuildTable(change.table(rebuild.from()), change.table(rebuild.to()));
        }
        if (step instanceof SetTableComment comment) {
            return new SetTableComment(change.name(comment.table()), comment.from(), comment.to());
        }
        return columnStep(step);
    }

    private SchemaOperation columnStep(SchemaOperation step) {
        if (step instanceof AddColumn add) {
            return new AddColumn(change.name(add.table()), change.column(add.column()), add.ifNotExists());
        }
        if (step instanceof DropColumn drop) {
            return new DropColumn(change.name(drop.table()), change.column(drop.column()), drop.ifExists());
        }
        if (step instanceof AlterColumn alter) {
            return new AlterColumn(change.name(alter.table()), change.column(alter.from()), change.column(alter.to()));
        }
        return ruleStep(step);
    }

    private SchemaOperation ruleStep(SchemaOperation step) {
        if (step instanceof AddConstraint add) {
            return new AddConstraint(change.name(add.table()), change.constraint(add.constraint()));
        }
        if (step instanceof DropConstraint drop) {
            return new DropConstraint(change.name(drop.table()), change.constraint(drop.constraint()), drop.ifExists());
        }
        if (step instanceof CreateIndex create) {
            return new CreateIndex(change.name(create.table()), create.index(), create.ifNotExists());
        }
        if (step instanceof DropIndex drop) {
            return new DropIndex(change.name(drop.table()), drop.index(), drop.ifExists());
        }
        return otherStep(step);
    }

    private SchemaOperation otherStep(SchemaOperation step) {
        if (step instanceof CreateView create) {
            return new CreateView(view(create.view()), create.orReplace());
        }
        if (step instanceof DropView drop) {
            return new DropView(view(drop.view()), drop.ifExists());
        }
        if (step instanceof CreateSequence create) {
            return new CreateSequence(change.sequence(create.sequence()), create.ifNotExists());
        }
        if (step instanceof DropSequence drop) {
            return new DropSequence(change.sequence(drop.sequence()), drop.ifExists());
        }
        if (step instanceof AlterSequence alter) {
            return new AlterSequence(change.sequence(alter.from()), change.sequence(alter.to()));
        }
        return schemaStep(step);
    }

    private SchemaOperation schemaStep(SchemaOperation step) {
        if (step instanceof AlterEnum alter) {
            return new AlterEnum(
                    alter.from(),
                    alter.to(),
                    alter.users().stream().map(this::user).toList());
        }
        if (step instanceof CreateSchema create) {
            return new CreateSchema(named(create.name()), create.ifNotExists());
        }
        return step instanceof DropSchema drop
                ? new DropSchema(named(drop.name()), drop.ifExists(), drop.cascade())
                : step;
    }

    private EnumUser user(EnumUser user) {
        return new EnumUser(change.name(user.table()), change.column(user.column()));
    }

    private View view(View view) {
        View moved = change.view(view);
        return new View(
                moved.name(), query(view.query()), moved.kind(), moved.lifetime(), moved.columns(), moved.dependsOn());
    }

    private SchemaQuery query(SchemaQuery query) {
        return query instanceof NodeSource source
                ? new TranslatedQuery(new SchemaTranslation(names.names()).translated(source.node()))
                : query;
    }

    private String named(String said) {
        String meant = names.meant(said);
        if (meant.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The schema " + said + " stands for the default one, which is neither created nor dropped.",
                    "Leave the step out, or run it with options that do not translate " + said + ".");
        }
        return meant;
    }

    private record TranslatedQuery(Node node) implements SchemaQuery, NodeSource {}
}

package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.Objects;

/**
 * One thing of a schema, by its kind and name. Immutable.
 *
 * @param in the table that it stands in; of tables, views, sequences and types their own full name
 * @param name its own name, without a schema
 */
public record ComparedObject(ObjectKind kind, TableName in, String name) {
    public ComparedObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
    }

    /** Of something that stands by itself. */
    static ComparedObject of(ObjectKind kind, TableName name) {
        return new ComparedObject(kind, name, name.name());
    }

    static ComparedObject of(Relation relation) {
        return of(relation.isTable() ? ObjectKind.TABLE : ObjectKind.VIEW, relation.name());
    }

    static ComparedObject of(EnumDefinition type) {
        return of(ObjectKind.ENUM, new TableName(type.schema(), type.name()));
    }

    /** What a step is about. */
    public static ComparedObject of(SchemaOperation step) {
        if (step instanceof SchemaOperation.Conditional conditional) {
            return of(conditional.operation());
        }
        if (step instanceof SchemaOperation.AddColumn add) {
            return new ComparedObject(
                    ObjectKind.COLUMN, add.table(), add.column().name());
        }
        if (step instanceof SchemaOperation.DropColumn drop) {
            return new ComparedObject(
                    ObjectKind.COLUMN, drop.table(), drop.column().name());
        }
        if (step instanceof SchemaOperation.AlterColumn alter) {
            return new ComparedObject(
                    ObjectKind.COLUMN, alter.table(), alter.to().name());
        }
        return rule(step);
    }

    private static ComparedObject rule(SchemaOperation step) {
        if (step instanceof SchemaOperation.AddConstraint add) {
            return of(add.table(), add.constraint());
        }
        if (step instanceof SchemaOperation.DropConstraint drop) {
            return of(drop.table(), drop.constraint());
        }
        if (step instanceof SchemaOperation.CreateIndex create) {
            return new ComparedObject(
                    ObjectKind.INDEX, create.table(), create.index().name());
        }
        if (step instanceof SchemaOperation.DropIndex drop) {
            return new ComparedObject(
                    ObjectKind.INDEX, drop.table(), drop.index().name());
        }
        return table(step);
    }

    private static ComparedObject of(TableName table, Constraint constraint) {
        return new ComparedObject(kindOf(constraint), table, constraint.name());
    }

    private static ObjectKind kindOf(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return ObjectKind.PRIMARY_KEY;
        }
        if (constraint instanceof UniqueConstraint) {
            return ObjectKind.UNIQUE;
        }
        if (constraint instanceof ForeignKey) {
            return ObjectKind.FOREIGN_KEY;
        }
        return constraint instanceof CheckConstraint ? ObjectKind.CHECK : ObjectKind.EXCLUSION;
    }

    private static ComparedObject table(SchemaOperation step) {
        if (step instanceof SchemaOperation.CreateTable create) {
            return of(ObjectKind.TABLE, TableName.of(create.table()));
        }
        if (step instanceof SchemaOperation.DropTable drop) {
            return of(ObjectKind.TABLE, TableName.of(drop.table()));
        }
        if (step instanceof SchemaOperation.RenameTable rename) {
            return of(ObjectKind.TABLE, new TableName(rename.table().schema(), rename.newName()));
        }
        if (step instanceof SchemaOperation.SetTableComment comment) {
            return of(ObjectKind.TABLE, comment.table());
        }
        return alone(step);
    }

    private static ComparedObject alone(SchemaOperation step) {
        if (step instanceof SchemaOperation.CreateView create) {
            return of(ObjectKind.VIEW, create.view().name());
        }
        if (step instanceof SchemaOperation.DropView drop) {
            return of(ObjectKind.VIEW, drop.view().name());
        }
        if (step instanceof SchemaOperation.CreateSequence create) {
            return of(ObjectKind.SEQUENCE, create.sequence().fullName());
        }
        if (step instanceof SchemaOperation.DropSequence drop) {
            return of(ObjectKind.SEQUENCE, drop.sequence().fullName());
        }
        if (step instanceof SchemaOperation.AlterSequence alter) {
            return of(ObjectKind.SEQUENCE, alter.to().fullName());
        }
        return type(step);
    }

    private static ComparedObject type(SchemaOperation step) {
        if (step instanceof SchemaOperation.CreateEnum create) {
            return of(create.type());
        }
        if (step instanceof SchemaOperation.DropEnum drop) {
            return of(drop.type());
        }
        if (step instanceof SchemaOperation.AlterEnum alter) {
            return of(alter.to());
        }
        if (step instanceof SchemaOperation.CreateSchema create) {
            return of(ObjectKind.SCHEMA, TableName.of(create.name()));
        }
        return new ComparedObject(
                ObjectKind.OTHER, TableName.of("?"), step.getClass().getSimpleName());
    }
}

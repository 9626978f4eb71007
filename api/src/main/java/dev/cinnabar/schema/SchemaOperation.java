package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.DialectInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** One step from a schema to another. Immutable; drops carry the whole of what they drop, so that they can be turned round. */
public sealed interface SchemaOperation
        permits CustomOperation,
                SchemaOperation.CreateTable,
                SchemaOperation.DropTable,
                SchemaOperation.RenameTable,
                SchemaOperation.CreateTableAs,
                SchemaOperation.RebuildTable,
                SchemaOperation.AddColumn,
                SchemaOperation.DropColumn,
                SchemaOperation.AlterColumn,
                SchemaOperation.AddConstraint,
                SchemaOperation.DropConstraint,
                SchemaOperation.CreateIndex,
                SchemaOperation.DropIndex,
                SchemaOperation.CreateView,
                SchemaOperation.DropView,
                SchemaOperation.CreateSequence,
                SchemaOperation.DropSequence,
                SchemaOperation.AlterSequence,
                SchemaOperation.CreateSchema,
                SchemaOperation.DropSchema,
                SchemaOperation.CreateEnum,
                SchemaOperation.DropEnum,
                SchemaOperation.AlterEnum,
                SchemaOperation.SetTableComment,
                SchemaOperation.ExecuteSql,
                SchemaOperation.Conditional {
    /** The step back. */
    SchemaOperation reverse();

    /** The same step, taken only on dialects of which the condition holds. */
    default SchemaOperation when(Predicate<? super DialectInfo> condition) {
        return new Conditional(this, condition);
    }

    /** The same step, taken only on the dialect of that name. */
    default SchemaOperation on(String dialect) {
        return when(new OnDialect(dialect));
    }

    /** A table with its constraints and indexes. */
    record CreateTable(TableDefinition table, boolean ifNotExists) implements SchemaOperation {
        public CreateTable {
            Objects.requireNonNull(table, "table");
        }

        public CreateTable(TableDefinition table) {
            this(table, false);
        }

        @Override
        public SchemaOperation reverse() {
            return new DropTable(table, ifNotExists, false);
        }
    }

    /**
     * A table goes, with its rows.
     *
     * @param cascade whether tables that point at it lose their keys; else the drop fails as long as there are such
     */
    record DropTable(TableDefinition table, boolean ifExists, boolean cascade) implements SchemaOperation {
        public DropTable {
            Objects.requireNonNull(table, "table");
        }

        public DropTable(TableDefinition table) {
            this(table, false, false);
        }

        @Override
        public SchemaOperation reverse() {
            return new CreateTable(table, ifExists);
        }
    }

    /** The schema stays. */
    record RenameTable(TableName table, String newName) implements SchemaOperation {
        public RenameTable {
            Names.check("table", newName);
        }

        @Override
        public SchemaOperation reverse() {
            return new RenameTable(new TableName(table.schema(), newName), table.name());
        }
    }

    /** A table made of a query's rows; its columns and types are the query's. */
    record CreateTableAs(TableName table, SchemaQuery query, TableLifetime lifetime, boolean ifNotExists)
            implements SchemaOperation {
        public CreateTableAs {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(lifetime, "lifetime");
        }

        public static CreateTableAs of(String table, SchemaQuery query) {
            return new CreateTableAs(TableName.of(table), query, TableLifetime.PERMANENT, false);
        }

        /** The table that it makes, to be named in statements. */
        public TableDefinition definition() {
            return TableDefinition.of(table, query.resultColumns());
        }

        @Override
        public SchemaOperation reverse() {
            return new DropTable(definition(), ifNotExists, false);
        }
    }

    /**
     * A table is made anew as a whole, with the columns in the order that is said, for databases whose ALTER TABLE knows few words. Rows
     * keep the values of the columns that both have by name; a column of {@code to} alone has its default. Everything else of the table is
     * what {@code to} says. Views stay, and so do triggers where the database can be asked for them: what was written down without one
     * has to make them again.
     */
    record RebuildTable(TableDefinition from, TableDefinition to) implements SchemaOperation {
        public RebuildTable {
            Names.checkRebuild(from, to);
        }

        /** The table's name. */
        public TableName table() {
            return TableName.of(from);
        }

        @Override
        public SchemaOperation reverse() {
            return new RebuildTable(to, from);
        }
    }

    /**
     * A table that stands gets a column, with what it points at, its checks and its index.
     *
     * @param ifNotExists whether nothing is done, for these neither, where the table has a column of that name
     */
    record AddColumn(TableName table, ColumnDefinition<?> column, boolean ifNotExists) implements SchemaOperation {
        public AddColumn(TableName table, ColumnDefinition<?> column) {
            this(table, column, false);
        }

        @Override
        public SchemaOperation reverse() {
            return new DropColumn(table, column, ifNotExists);
        }
    }

    /**
     * A column goes, with its values.
     *
     * @param ifExists whether nothing is done where the table, which has to stand, has no column of that name
     */
    record DropColumn(TableName table, ColumnDefinition<?> column, boolean ifExists) implements SchemaOperation {
        public DropColumn(TableName table, ColumnDefinition<?> column) {
            this(table, column, false);
        }

        @Override
        public SchemaOperation reverse() {
            return new AddColumn(table, column, ifExists);
        }
    }

    /** A column's name, type, nullability, server default or comment: what differs between the two is changed. */
    record AlterColumn(TableName table, ColumnDefinition<?> from, ColumnDefinition<?> to) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new AlterColumn(table, to, from);
        }
    }

    record AddConstraint(TableName table, Constraint constraint) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new DropConstraint(table, constraint, false);
        }
    }

    record DropConstraint(TableName table, Constraint constraint, boolean ifExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new AddConstraint(table, constraint);
        }
    }

    record CreateIndex(TableName table, Index index, boolean ifNotExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new DropIndex(table, index, ifNotExists);
        }
    }

    record DropIndex(TableName table, Index index, boolean ifExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new CreateIndex(table, index, ifExists);
        }
    }

    /**
     * A query is kept under a name.
     *
     * @param orReplace whether a view of that name is replaced
     */
    record CreateView(View view, boolean orReplace) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new DropView(view, orReplace);
        }
    }

    record DropView(View view, boolean ifExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new CreateView(view, false);
        }
    }

    record CreateSequence(Sequence sequence, boolean ifNotExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new DropSequence(sequence, ifNotExists);
        }
    }

    record DropSequence(Sequence sequence, boolean ifExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new CreateSequence(sequence, ifExists);
        }
    }

    /** What a sequence gives out from now on; the number at which it stands stays. */
    record AlterSequence(Sequence from, Sequence to) implements SchemaOperation {
        public AlterSequence {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public SchemaOperation reverse() {
            return new AlterSequence(to, from);
        }
    }

    record CreateSchema(String name, boolean ifNotExists) implements SchemaOperation {
        public CreateSchema {
            Names.check("schema", name);
        }

        @Override
        public SchemaOperation reverse() {
            return new DropSchema(name, ifNotExists, false);
        }
    }

    /**
     * A schema goes.
     *
     * @param cascade whether what stands in it is dropped too
     */
    record DropSchema(String name, boolean ifExists, boolean cascade) implements SchemaOperation {
        public DropSchema {
            Names.check("schema", name);
        }

        @Override
        public SchemaOperation reverse() {
            return new CreateSchema(name, ifExists);
        }
    }

    /** Nothing happens where enums are no types that stand by themselves. */
    record CreateEnum(EnumDefinition type) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new DropEnum(type, false);
        }
    }

    record DropEnum(EnumDefinition type, boolean ifExists) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new CreateEnum(type);
        }
    }

    /**
     * The words of a type. Nothing happens where enums are no types that stand by themselves. A row with a word that goes stops the step.
     *
     * @param users the columns of that type, as they stand
     */
    record AlterEnum(EnumDefinition from, EnumDefinition to, List<EnumUser> users) implements SchemaOperation {
        public AlterEnum {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            users = List.copyOf(users);
        }

        @Override
        public SchemaOperation reverse() {
            return new AlterEnum(to, from, users);
        }
    }

    /** A column of a type of words. */
    record EnumUser(TableName table, ColumnDefinition<?> column) {
        public EnumUser {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(column, "column");
        }
    }

    /** An empty text takes the comment away. */
    record SetTableComment(TableName table, String from, String to) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new SetTableComment(table, to, from);
        }
    }

    /**
     * Trusted SQL as it stands.
     *
     * @param reverseSql the SQL of the step back; empty if it needs none
     */
    record ExecuteSql(@TrustedSql String sql, @TrustedSql String reverseSql) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new ExecuteSql(reverseSql, sql);
        }
    }

    /** The condition that it is the dialect of that name: the one condition of a step that can be written down. */
    record OnDialect(String dialect) implements Predicate<DialectInfo> {
        public OnDialect {
            Objects.requireNonNull(dialect, "dialect");
        }

        @Override
        public boolean test(DialectInfo info) {
            return info.name().equals(dialect);
        }
    }

    /** A step that is taken only where a condition holds. */
    record Conditional(SchemaOperation operation, Predicate<? super DialectInfo> condition) implements SchemaOperation {
        @Override
        public SchemaOperation reverse() {
            return new Conditional(operation.reverse(), condition);
        }
    }
}

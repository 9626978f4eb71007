package dev.cinnabar.migrate;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes down what a migration says. Nothing happens while it is said: mistakes are found before the first statement is sent, and the
 * steps are then taken in their order. For one thread, and for one run.
 */
public interface Operations {
    /** The steps that a piece of code says, for a dialect. Nobody takes them: they are there to be looked at, in a test for one. */
    static List<Step> said(Dialect dialect, Consumer<? super Operations> code) {
        Saying saying = new Saying(dialect, "of a piece of code", false);
        try {
            code.accept(new SaidOperations(saying, ""));
        } finally {
            saying.end();
        }
        return saying.end();
    }

    /** The dialect that the steps will be worded in. */
    Dialect dialect();

    /**
     * The same operations on the tables of another schema: what names none, the targets of foreign keys too, is in that one. Steps,
     * statements and SQL that are given whole stay as they are.
     */
    Operations in(String schema);

    /** Steps that make what is not there yet; where it is there, they do nothing. */
    Creations ifNotExists();

    /** Steps that drop what is there; where it is not, they do nothing. */
    Removals ifExists();

    /** Any step, in their order; a plugin's own, too. */
    void apply(SchemaOperation... operations);

    /** Creates a table of columns, constraints and indexes. */
    void createTable(String table, TableElement... elements);

    /** Creates a table as it is defined. */
    void createTable(TableDefinition table);

    /** Drops a table with its rows. */
    void dropTable(String table);

    void renameTable(String table, String newName);

    /** Sets the remark beside a table; an empty one takes it away. */
    void commentTable(String table, String comment);

    /** Adds a column with what it points at, its checks and its index. */
    void addColumn(String table, ColumnDefinition<?> column);

    /** Drops a column with its values. */
    void dropColumn(String table, String column);

    void renameColumn(String table, String column, String newName);

    /** Changes a column's name, type, nullability, default or comment: what differs between the two. */
    void alterColumn(String table, ColumnDefinition<?> from, ColumnDefinition<?> to);

    void createIndex(String name, String table, String... columns);

    void createUniqueIndex(String name, String table, String... columns);

    /** Creates an index as it is defined. */
    void createIndex(String table, Index index);

    void dropIndex(String name, String table);

    void addConstraint(String table, Constraint constraint);

    void dropConstraint(String table, Constraint constraint);

    void dropPrimaryKey(String name, String table);

    void dropForeignKey(String name, String table);

    void dropUnique(String name, String table);

    /** Drops a {@link CheckConstraint}. */
    void dropCheck(String name, String table);

    /** Runs SQL as it stands: one statement. */
    @TrustedSql
    void execute(String sql);

    /** Runs SQL as it stands: statements with semicolons between them, divided as the dialect reads them. */
    @TrustedSql
    void script(String sql);

    /** Runs a statement that changes rows. */
    void execute(Change change);

    /** Inserts rows, in as few statements as the database allows. */
    void insert(Insert<?> insert, List<? extends Map<String, ?>> rows);

    /**
     * Runs a program's own work on the connection of the migration, in its transaction. It cannot be written down as SQL, so a revision that
     * has it cannot be taken offline.
     *
     * @param description what it does, for messages: {@code "split the names"}
     */
    void work(String description, Consumer<? super Connection> work);

    /**
     * Takes steps outside of a transaction: {@code CREATE INDEX CONCURRENTLY} and its like. What was said before is committed first, and a
     * run that dies in between says so to the next one.
     */
    void outsideTransaction(Consumer<? super Operations> steps);
}

package dev.cinnabar.migrate;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
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
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes steps of what a migration says. What names no schema is in the one that was said for all. For one thread. */
final class SaidOperations extends SaidIndexes implements Operations {
    private final Saying saying;
    private final String schema;
    private final SchemaChange change;

    SaidOperations(Saying saying, String schema) {
        this.saying = saying;
        this.schema = schema;
        this.change = new SchemaChange(name -> name.isEmpty() ? schema : name);
    }

    void say(SchemaOperation operation) {
        saying.add(new Step.Schema(operation));
    }

    TableName table(String name) {
        return new TableName(schema, name);
    }

    /** Puts what names no schema into the one that was said for all. */
    SchemaChange change() {
        return change;
    }

    @Override
    public Dialect dialect() {
        return saying.dialect();
    }

    @Override
    public Operations in(String other) {
        return new SaidOperations(saying, other);
    }

    @Override
    public Creations ifNotExists() {
        return new SaidCreations(this);
    }

    @Override
    public Removals ifExists() {
        return new SaidRemovals(this);
    }

    @Override
    public void apply(SchemaOperation... operations) {
        List.of(operations).forEach(this::say);
    }

    @Override
    public void createTable(String table, TableElement... elements) {
        createTable(TableDefinition.of(table, elements));
    }

    @Override
    public void createTable(TableDefinition table) {
        say(new CreateTable(change.table(table)));
    }

    @Override
    public void dropTable(String table) {
        say(new DropTable(NameAlone.table(table(table))));
    }

    @Override
    public void renameTable(String table, String newName) {
        say(new RenameTable(table(table), newName));
    }

    @Override
    public void commentTable(String table, String comment) {
        say(new SetTableComment(table(table), "", comment));
    }

    @Override
    public void addColumn(String table, ColumnDefinition<?> column) {
        say(new AddColumn(table(table), change.column(column)));
    }

    @Override
    public void dropColumn(String table, String column) {
        say(new DropColumn(table(table), NameAlone.column(column)));
    }

    @Override
    public void renameColumn(String table, String column, String newName) {
        say(new AlterColumn(table(table), NameAlone.column(column), NameAlone.column(newName)));
    }

    @Override
    public void alterColumn(String table, ColumnDefinition<?> from, ColumnDefinition<?> to) {
        say(new AlterColumn(table(table), change.column(from), change.column(to)));
    }

    @Override
    public void createIndex(String table, Index index) {
        say(new CreateIndex(table(table), index, false));
    }

    @Override
    public void dropIndex(String name, String table) {
        say(new DropIndex(table(table), NameAlone.index(name), false));
    }

    @Override
    public void addConstraint(String table, Constraint constraint) {
        say(new AddConstraint(table(table), change.constraint(constraint)));
    }

    @Override
    public void dropConstraint(String table, Constraint constraint) {
        say(new DropConstraint(table(table), change.constraint(constraint), false));
    }

    @Override
    public void dropPrimaryKey(String name, String table) {
        dropConstraint(table, NameAlone.primaryKey(name));
    }

    @Override
    public void dropForeignKey(String name, String table) {
        dropConstraint(table, NameAlone.foreignKey(name));
    }

    @Override
    public void dropUnique(String name, String table) {
        dropConstraint(table, NameAlone.unique(name));
    }

    @Override
    public void dropCheck(String name, String table) {
        dropConstraint(table, NameAlone.check(name));
    }

    @Override
    public void execute(String sql) {
        say(new ExecuteSql(SaidChecks.notBlank("The SQL of a step", sql), ""));
    }

    @Override
    public void script(String sql) {
        SaidChecks.notBlank("A script", sql);
        SqlDivision.statements(sql, dialect().lexis()).forEach(this::execute);
    }

    @Override
    public void execute(Change statement) {
        saying.add(new Step.Write(statement));
    }

    @Override
    public void insert(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        List<Map<String, ?>> copied = SaidChecks.rows(insert, rows);
        if (!copied.isEmpty()) {
            saying.add(new Step.Rows(insert, copied));
        }
    }

    @Override
    public void work(String description, Consumer<? super Connection> work) {
        saying.add(new Step.Work(SaidChecks.notBlank("The description of a step", description), work));
    }

    @Override
    public void outsideTransaction(Consumer<? super Operations> steps) {
        saying.outside(steps, schema);
    }
}

package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.OptionPlace;
import dev.cinnabar.dialect.OptionRule;
import dev.cinnabar.dialect.OptionValue;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** SQLite's words for changes of the schema (sqlite.org, CREATE TABLE and ALTER TABLE). Safe for many threads. */
final class SqliteSchemaGrammar extends SchemaGrammar {
    private static final String TEMPORARY = "temp";
    private static final List<OptionRule> OPTIONS = List.of(
            OptionRule.table("strict", OptionValue.FLAG, "STRICT"),
            OptionRule.table("without_rowid", OptionValue.FLAG, "WITHOUT ROWID"),
            OptionRule.table("autoincrement", OptionValue.FLAG, ""));

    SqliteSchemaGrammar(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected List<OptionRule> optionRules() {
        return OPTIONS;
    }

    /** Commas between the options (CREATE TABLE, "table-options"). */
    @Override
    protected String tableOptions(TableDefinition table) {
        List<String> options = options(OptionPlace.TABLE, table.options());
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** Only the very word INTEGER makes a key that the database fills (CREATE TABLE, "ROWIDs and the INTEGER PRIMARY KEY"). */
    @Override
    protected String columnType(ColumnDefinition<?> column, boolean filledByDatabase) {
        return filledByDatabase ? "INTEGER" : super.columnType(column, filledByDatabase);
    }

    /** Tables and indexes have one list of names (CREATE INDEX). */
    @Override
    protected Set<SharedName> sharedNames() {
        return Set.of(SharedName.INDEX);
    }

    @Override
    protected String autoincrement() {
        return "";
    }

    /** A key of the type INTEGER stands for the rowid (CREATE TABLE, "ROWIDs and the INTEGER PRIMARY KEY"). */
    @Override
    protected boolean fillsWholeKeys() {
        return true;
    }

    /** The only key of a table is filled anyway, as an identity would be. */
    @Override
    protected String identity(ColumnDefinition<?> column, Identity identity) {
        if (!column.isPrimaryKey() || identity.always() || !identity.options().equals(SequenceOptions.NONE)) {
            return super.identity(column, identity);
        }
        return "";
    }

    @Override
    protected List<String> tableParts(TableDefinition table) {
        if (!saysAutoincrement(table)) {
            return super.tableParts(table);
        }
        List<String> parts = new ArrayList<>(super.tableParts(table));
        String key = constraint(table.primaryKey());
        parts.remove(key);
        int place = table.columns().indexOf(table.autoincrementColumn().orElseThrow());
        String inColumn = key.substring(0, key.lastIndexOf("PRIMARY KEY")) + "PRIMARY KEY AUTOINCREMENT";
        parts.set(place, parts.get(place) + " " + inColumn);
        return parts;
    }

    private boolean saysAutoincrement(TableDefinition table) {
        return option(table.options(), "autoincrement")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent()
                && table.autoincrementColumn().isPresent();
    }

    /** Only foreign keys wait for the commit here. */
    @Override
    protected String unique(UniqueConstraint unique) {
        if (unique.deferral() != Deferral.NONE) {
            throw unsupported("deferrable unique constraints", "Leave the deferral out.");
        }
        return super.unique(unique);
    }

    /** A table of the connection stands in a schema of its own. */
    @Override
    protected TableName nameOf(TableDefinition table) {
        return table.isTemporary() ? new TableName(TEMPORARY, table.name()) : super.nameOf(table);
    }

    /** TEMPORARY and a schema's name exclude each other. */
    @Override
    protected String createWords(TableDefinition table, boolean ifNotExists) {
        return super.createWords(table.isTemporary() ? table.in("") : table, ifNotExists);
    }

    /** A key points at a table of its own file (Foreign Key Support, 1). */
    @Override
    protected String referred(TableName target) {
        return quote(target.name());
    }

    @Override
    protected String indexName(TableName table, String index) {
        return quote(new TableName(table.schema(), index));
    }

    /** The index's schema says the table's (CREATE INDEX). */
    @Override
    protected String indexedTable(TableName table) {
        return quote(table.name());
    }

    /** A column brings what it points at along; nothing can be added to a table that stands. */
    @Override
    protected List<String> addColumn(TableName table, ColumnDefinition<?> column) {
        TableDefinition alone = TableDefinition.of(table, List.of(column));
        StringBuilder words = new StringBuilder(alter(table) + "ADD COLUMN " + column(column, false));
        alone.foreignKeys().forEach(key -> words.append(' ').append(references(key)));
        alone.checks().forEach(check -> words.append(' ').append(constraint(check)));
        wordChecks(column).forEach(check -> words.append(' ').append(constraint(check)));
        if (!alone.uniques().isEmpty() || column.isPrimaryKey()) {
            throw unsupported(
                    "a unique column or key that is added to the table " + table + ", which stands already",
                    "Use index().unique() on the column instead, or create the table anew and copy its rows.");
        }
        List<String> statements = new ArrayList<>(List.of(words.toString()));
        alone.indexes()
                .forEach(index -> statements.add(createIndex(
                        table,
                        NamingConvention.STANDARD.named(
                                table, index, dialect().identifiers().limit()),
                        false)));
        return statements;
    }

    /** A column is renamed; all else asks for a new table (ALTER TABLE). */
    @Override
    protected List<String> alterColumn(AlterColumn change) {
        ColumnDefinition<?> renamed = change.from().named(change.to().name());
        if (!column(renamed, false).equals(column(change.to(), false))) {
            throw unsupported(
                    "changing the column " + change.table() + "."
                            + change.from().name(),
                    "Create the table anew with the column as it shall be, and copy the rows.");
        }
        return renameColumn(change);
    }

    @Override
    protected List<String> addConstraint(TableName table, Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            throw unsupported(
                    "adding a unique constraint to the table " + table + ", which stands already",
                    "Create a unique index on " + unique.columns() + " instead.");
        }
        return super.addConstraint(table, constraint);
    }

    /** With cascade, rows of tables that point here are looked at when the transaction ends (Foreign Key Support, 5). */
    @Override
    protected List<String> dropTable(DropTable drop) {
        String statement = drop("TABLE", drop.ifExists()) + quote(nameOf(drop.table()));
        return drop.cascade() ? List.of("PRAGMA defer_foreign_keys = ON", statement) : List.of(statement);
    }

    @Override
    protected List<String> createTableAs(CreateTableAs create) {
        return super.createTableAs(
                create.lifetime() == TableLifetime.TEMPORARY
                        ? new CreateTableAs(
                                create.table().in(""), create.query(), create.lifetime(), create.ifNotExists())
                        : create);
    }

    /** There is no OR REPLACE (CREATE VIEW). */
    @Override
    protected List<String> createView(View view, boolean orReplace) {
        List<String> statements = new ArrayList<>();
        if (orReplace) {
            statements.add(dropView(view, true));
        }
        statements.addAll(super.createView(view.isTemporary() ? view.in("") : view, false));
        return statements;
    }

    @Override
    protected String dropView(View view, boolean ifExists) {
        return drop("VIEW", ifExists) + quote(view.isTemporary() ? view.name().in(TEMPORARY) : view.name());
    }

    /** Types are compared by their affinity, which is all that they mean (Datatypes In SQLite, 3.1). */
    @Override
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return SqliteAffinity.of(type(declared.type())) == SqliteAffinity.of(type(read.type()));
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        if (!key.rules().validated()) {
            throw unsupported("constraints that are NOT VALID", "Leave it out.");
        }
        return super.foreignKey(key);
    }
}

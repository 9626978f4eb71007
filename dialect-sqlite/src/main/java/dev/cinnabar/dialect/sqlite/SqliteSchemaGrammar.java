package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.OptionPlace;
import dev.cinnabar.dialect.OptionRule;
import dev.cinnabar.dialect.OptionValue;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.dialect.TableRemake;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite's words for changes of the schema (sqlite.org, CREATE TABLE and ALTER TABLE). Safe for many threads. */
final class SqliteSchemaGrammar extends SchemaGrammar {
    private static final String TEMPORARY = "temp";
    private static final List<OptionRule> OPTIONS = List.of(
            OptionRule.table("strict", OptionValue.FLAG, "STRICT"),
            OptionRule.table("without_rowid", OptionValue.FLAG, "WITHOUT ROWID"),
            OptionRule.table("autoincrement", OptionValue.FLAG, ""),
            OptionRule.column(SqliteExactColumns.EMPTY_KEY, OptionValue.FLAG, ""));

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
        boolean identity = column.isPrimaryKey() && column.serverValue() instanceof ServerValue.Generated;
        return filledByDatabase || identity ? "INTEGER" : super.columnType(column, filledByDatabase);
    }

    @Override
    protected String nullability(ColumnDefinition<?> column) {
        boolean emptyKey = option(column.options().extras().options(), SqliteExactColumns.EMPTY_KEY)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        return emptyKey ? "" : super.nullability(column);
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
        if (!isAddable(column)) {
            throw onlyAnew("adding a column such as " + table + "." + column.name());
        }
        TableDefinition alone = TableDefinition.of(table, List.of(column));
        StringBuilder words = new StringBuilder(alter(table) + "ADD COLUMN " + column(column, false));
        alone.foreignKeys().forEach(key -> words.append(' ').append(references(key)));
        alone.checks().forEach(check -> words.append(' ').append(constraint(check)));
        wordChecks(column).forEach(check -> words.append(' ').append(constraint(check)));
        List<String> statements = new ArrayList<>(List.of(words.toString()));
        alone.indexes()
                .forEach(index -> statements.add(createIndex(
                        table,
                        NamingConvention.STANDARD.named(
                                table, index, dialect().identifiers().limit()),
                        false)));
        return statements;
    }

    /** What ADD COLUMN takes (ALTER TABLE, 5): no key, and nothing that the rows that stand would have to be looked at for. */
    private boolean isAddable(ColumnDefinition<?> column) {
        boolean isKey = column.isPrimaryKey()
                || isForced(column)
                || !TableDefinition.of("alone", column).uniques().isEmpty();
        boolean isStored = column.serverValue() instanceof ServerValue.Computed computed && computed.stored();
        return !isKey && !isStored && (isComputedColumn(column) || hasAddableValue(column));
    }

    private boolean hasAddableValue(ColumnDefinition<?> column) {
        if (column.serverValue() instanceof ServerValue.Generated) {
            return false;
        }
        String text = defaultText(column);
        boolean empty = text.isEmpty() || text.equalsIgnoreCase("null");
        boolean constant =
                empty || isSimpleValue(text) && !text.toLowerCase(Locale.ROOT).startsWith("current_");
        return constant
                && (empty ? column.isNullable() : column.options().references().isEmpty());
    }

    private UnsupportedFeatureException onlyAnew(String what) {
        return unsupported(
                what + " by ALTER TABLE; it makes the table anew, which takes a look at it",
                "Take the step on a database, or say the table as a whole: RebuildTable.");
    }

    /** A column is renamed; all else asks for a new table (ALTER TABLE). */
    @Override
    protected List<String> alterColumn(AlterColumn change) {
        if (changesMore(change)) {
            throw onlyAnew("changing the column " + change.table() + "."
                    + change.from().name());
        }
        return renameColumn(change);
    }

    /** Whether more than the name differs. */
    private boolean changesMore(AlterColumn change) {
        ColumnDefinition<?> renamed = change.from().named(change.to().name());
        boolean isKey = change.from().isPrimaryKey() || change.to().isPrimaryKey();
        boolean filled = Objects.equals(isFilledKey(change.from()), isFilledKey(change.to()));
        return !column(renamed, false).equals(column(change.to(), false))
                || isKey && !filled
                || isForced(change.from()) != isForced(change.to());
    }

    private static @Nullable Boolean isFilledKey(ColumnDefinition<?> column) {
        return column.options().extras().autoincrement();
    }

    @Override
    protected List<String> addConstraint(TableName table, Constraint constraint) {
        throw onlyAnew("adding the constraint `" + constraint.name() + "` to the table " + table);
    }

    @Override
    protected List<String> dropConstraint(TableName table, Constraint constraint, boolean ifExists) {
        throw onlyAnew("dropping the constraint `" + constraint.name() + "` of the table " + table);
    }

    // tables that are made anew

    /** Names know no case (lang_naming). */
    @Override
    public Comparator<String> partNames() {
        return String.CASE_INSENSITIVE_ORDER;
    }

    @Override
    protected boolean makesAnew(SchemaOperation step) {
        if (step instanceof AddColumn add) {
            return add.ifNotExists() || !isAddable(add.column());
        }
        if (step instanceof AlterColumn change) {
            return changesMore(change);
        }
        return step instanceof DropColumn
                || step instanceof AddConstraint
                || step instanceof DropConstraint
                || step instanceof RebuildTable;
    }

    /** DROP COLUMN takes a column that nothing else is made of (ALTER TABLE, 5). */
    @Override
    public boolean isPlain(SchemaOperation step, TableDefinition standing) {
        if (!(step instanceof DropColumn drop)) {
            return !makesAnew(step);
        }
        String column = drop.column().name();
        return standing.findColumn(column).isPresent()
                && standing.columns().size() > 1
                && !isMentioned(standing, column);
    }

    @Override
    public TableRemake remake(StandingTable standing, TableDefinition to) {
        if (!standing.lost().isEmpty()) {
            throw unsupported(
                    "a step on the table " + TableName.of(to) + " by ALTER TABLE, and made anew it would lose "
                            + String.join(", ", standing.lost()),
                    "Say the whole table: RebuildTable, or ExecuteSql with the statements that make it.");
        }
        return new SqliteRemake(this, standing, to).words();
    }

    /** With foreign keys on, dropping the old table would take rows of others along: then the first statement fails. */
    @Override
    protected List<String> rebuildTable(RebuildTable rebuild) {
        StandingTable standing = StandingTable.of(rebuild.from());
        TableRemake words = remake(standing, remade(rebuild.from(), rebuild));
        List<String> statements = new ArrayList<>();
        statements.add("SELECT /* fails unless PRAGMA foreign_keys = OFF was said before BEGIN */ CASE WHEN"
                + " (SELECT foreign_keys FROM pragma_foreign_keys) AND EXISTS (SELECT 1 FROM "
                + quote(new TableName(placeOf(rebuild.from()).schema(), "sqlite_master"))
                + " AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND f.\"table\" = "
                + text(rebuild.from().name()) + " COLLATE NOCASE) THEN abs(-9223372036854775808) END");
        statements.addAll(words.copy());
        statements.addAll(words.finish());
        return statements;
    }

    // what the words are made of

    TableName placeOf(TableDefinition table) {
        return nameOf(table);
    }

    /** CREATE TABLE with what stands in it as it was named. */
    String createAlone(TableDefinition table) {
        return createWords(table, false) + " (\n    " + String.join(",\n    ", tableParts(table)) + "\n)"
                + tableOptions(table);
    }

    String indexWords(TableName table, Index index) {
        return createIndex(table, index, false);
    }

    boolean isCounted(TableDefinition table) {
        return saysAutoincrement(table);
    }

    boolean isWithoutRowid(TableDefinition table) {
        return option(table.options(), "without_rowid")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    static boolean isComputedColumn(ColumnDefinition<?> column) {
        return isComputed(column);
    }

    String quoted(String name) {
        return quote(name);
    }

    String quoted(TableName name) {
        return quote(name);
    }

    String textOf(String value) {
        return text(value);
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

    /**
     * A type is known by its name where the name is one of ours. One that others chose means its affinity and no more (Datatypes In SQLite,
     * 3.1), and so does the key that stands for the rowid.
     */
    @Override
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        boolean byAffinity = SqliteColumnTypes.isForeign(declared.type())
                || SqliteColumnTypes.isForeign(read.type())
                || isCounted(declared) && isCounted(read);
        return byAffinity
                ? SqliteAffinity.of(type(declared.type())) == SqliteAffinity.of(type(read.type()))
                : super.isSameType(declared, read);
    }

    private static boolean isCounted(ColumnDefinition<?> column) {
        return column.isPrimaryKey() || isForced(column);
    }

    @Override
    protected boolean isSameCollation(@Nullable String declared, @Nullable String read) {
        return declared == null || declared.equalsIgnoreCase(read == null ? "BINARY" : read);
    }

    /** The name alone; how a text is sorted stands behind it. */
    @Override
    protected String comparable(String type) {
        String name = super.comparable(type);
        int collation = name.indexOf("collate");
        return collation > 0 ? name.substring(0, collation) : name;
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        if (!key.rules().validated()) {
            throw unsupported("constraints that are NOT VALID", "Leave it out.");
        }
        return super.foreignKey(key);
    }
}

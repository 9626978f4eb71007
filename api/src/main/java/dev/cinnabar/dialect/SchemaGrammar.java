package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.SchemaTraits;
import dev.cinnabar.schema.SchemaWriter;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.VariantType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of schema changes: standard SQL as short methods, of which a dialect overrides those that are its own. Whatever the
 * database lacks is refused by name. Safe for many threads.
 */
public class SchemaGrammar extends ObjectGrammar implements SchemaWriter {
    private static final Pattern SIZE = Pattern.compile("\\([0-9, ]{1,30}\\)");

    public SchemaGrammar(Dialect dialect) {
        super(dialect);
    }

    @Override
    public final String dialectName() {
        return dialect().name();
    }

    @Override
    public SchemaTraits traits() {
        return new SchemaTraits(
                dialect().identifiers().limit(),
                has(Feature.ALTER_CONSTRAINTS),
                has(Feature.SEQUENCES),
                hasEnumTypes(),
                has(Feature.COMMENTS),
                fillsWholeKeys(),
                viewsHoldTypes(),
                sharedNames());
    }

    /** Whether the database may fill a key of one whole number even where the column says that it does not. */
    protected boolean fillsWholeKeys() {
        return false;
    }

    /** Whether a column keeps its type as long as a view reads it. */
    protected boolean viewsHoldTypes() {
        return false;
    }

    /** What has names that no two tables of a schema may give. */
    protected Set<SharedName> sharedNames() {
        return Set.of();
    }

    /** Whether enums are types that stand by themselves. */
    protected boolean hasEnumTypes() {
        return false;
    }

    /** Whether a declared column and one that was read are of one type, as far as the database can tell. */
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        return comparable(type(declared.type())).equals(comparable(type(read.type())))
                && isSameCollation(collation(declared.type()), collation(read.type()));
    }

    /** Whether two texts are sorted alike, as far as the database tells; null where that was not said. */
    protected boolean isSameCollation(@Nullable String declared, @Nullable String read) {
        return declared == null || read == null || declared.equalsIgnoreCase(read);
    }

    protected final @Nullable String collation(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return collation(variant.on(dialectName()));
        }
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return collation(decorator.storedAs());
        }
        return type instanceof StandardType<?> standard ? standard.collation() : null;
    }

    /**
     * Whether two columns have one default, as far as the database can tell: it writes expressions in its own words, so of these only
     * that they are there is compared; plain values are compared as values.
     */
    public boolean isSameDefault(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        Lexis lexis = dialect().lexis();
        return PlainDefault.of(declared, defaultText(declared), lexis)
                .agrees(PlainDefault.of(declared, defaultText(read), lexis));
    }

    /** Whether two columns have one default, where the database told both of them in its own words. */
    public boolean isSameTold(ColumnDefinition<?> told, ColumnDefinition<?> read) {
        Lexis lexis = dialect().lexis();
        PlainDefault one = PlainDefault.of(read, defaultText(told), lexis);
        PlainDefault other = PlainDefault.of(read, defaultText(read), lexis);
        if (!isSameDefault(told, read) || !one.agrees(other)) {
            return false;
        }
        return one.isKnownBeside(other) || isSameSql(defaultText(told), defaultText(read), lexis);
    }

    private static boolean isSameSql(String one, String other, Lexis lexis) {
        SqlTokens tokens = SqlTokens.of(SqlTokens.withoutParentheses(one, lexis), lexis);
        return tokens.saysAs(SqlTokens.of(SqlTokens.withoutParentheses(other, lexis), lexis));
    }

    /** Whether the two are of one type but for its size, which one of them leaves unsaid. */
    public boolean lacksOnlySize(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        String one = comparable(type(declared.type()));
        String other = comparable(type(read.type()));
        boolean isUnsaid = one.indexOf('(') < 0 || other.indexOf('(') < 0;
        return isUnsaid
                && SIZE.matcher(one).replaceFirst("").equals(SIZE.matcher(other).replaceFirst(""));
    }

    /**
     * What has to stand before a temporary table of that definition can be made and thrown away, whatever stands in the database: types of
     * words that are seen by the connection alone.
     */
    public List<SchemaOperation> beforeScratch(TableDefinition table) {
        return List.of();
    }

    /** Whether what a foreign key does is the same, as far as the database tells it. */
    public boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return declared.doesAs(read);
    }

    /** The name of a type without what says nothing. */
    protected String comparable(String type) {
        return type.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** Whether a default that was read is the server's clock. */
    public boolean isNow(ColumnDefinition<?> column, String sql) {
        return SqlTokens.withoutParentheses(now(column), dialect().lexis())
                .equalsIgnoreCase(SqlTokens.withoutParentheses(sql, dialect().lexis()));
    }

    @Override
    public final List<String> statements(SchemaOperation operation) {
        if (operation instanceof Conditional conditional) {
            return conditional.condition().test(dialect()) ? statements(conditional.operation()) : List.of();
        }
        if (operation instanceof CustomOperation custom) {
            return List.copyOf(custom.statements(dialect()));
        }
        if (operation instanceof ExecuteSql raw) {
            return raw.sql().isBlank() ? List.of() : List.of(raw.sql());
        }
        return tableSteps(operation);
    }

    /**
     * Whether the step hangs on what stands, and the database has no words for that: the engine then looks at the table, and takes the
     * step without a condition or not at all. With no database at hand it is refused.
     */
    public final boolean asks(SchemaOperation operation) {
        if (operation instanceof Conditional conditional) {
            return conditional.condition().test(dialect()) && asks(conditional.operation());
        } else if (operation instanceof AddColumn add) {
            return add.ifNotExists()
                    && !(has(Feature.COLUMN_IF_EXISTS)
                            && addColumn(add.table(), add.column()).size() == 1);
        } else if (operation instanceof DropColumn drop) {
            return drop.ifExists() && !has(Feature.COLUMN_IF_EXISTS);
        } else if (operation instanceof CreateIndex create) {
            return create.ifNotExists() && !has(Feature.INDEX_IF_EXISTS);
        }
        return operation instanceof DropIndex drop && drop.ifExists() && !has(Feature.INDEX_IF_EXISTS);
    }

    /** Which names of columns and indexes are one to the database. */
    public Comparator<String> partNames() {
        return Comparator.naturalOrder();
    }

    private List<String> tableSteps(SchemaOperation operation) {
        if (operation instanceof CreateTable create) {
            return createTable(create.table(), create.ifNotExists());
        }
        if (operation instanceof DropTable drop) {
            return dropTable(drop);
        }
        if (operation instanceof CreateTableAs create) {
            return createTableAs(create);
        }
        if (operation instanceof RenameTable rename) {
            return List.of(alter(rename.table()) + "RENAME TO " + renamed(rename));
        }
        if (operation instanceof RebuildTable rebuild) {
            return rebuildTable(rebuild);
        }
        if (operation instanceof SetTableComment comment) {
            return has(Feature.COMMENTS) ? List.of(tableComment(comment.table(), comment.to())) : List.of();
        }
        return partSteps(operation);
    }

    private List<String> partSteps(SchemaOperation operation) {
        if (operation instanceof AddColumn add) {
            return addColumn(add);
        }
        if (operation instanceof DropColumn drop) {
            return dropColumn(drop);
        }
        if (operation instanceof AlterColumn change) {
            return alterColumn(change);
        }
        if (operation instanceof AddConstraint add) {
            return addConstraint(add.table(), named(add.table(), add.constraint()));
        }
        if (operation instanceof DropConstraint drop) {
            return dropConstraint(drop.table(), named(drop.table(), drop.constraint()), drop.ifExists());
        }
        if (operation instanceof CreateIndex create) {
            return List.of(createIndex(create.table(), named(create.table(), create.index()), create.ifNotExists()));
        }
        if (operation instanceof DropIndex drop) {
            return List.of(dropIndex(drop.table(), named(drop.table(), drop.index()), drop.ifExists()));
        }
        return objectSteps(operation);
    }

    /** The new name as ALTER TABLE wants it; the table stays in its schema. */
    protected String renamed(RenameTable rename) {
        return quote(rename.newName());
    }

    protected final String alter(TableName table) {
        return "ALTER TABLE " + quote(table) + " ";
    }

    protected List<String> dropTable(DropTable drop) {
        return List.of(
                drop("TABLE", drop.ifExists()) + quote(nameOf(drop.table())) + (drop.cascade() ? " CASCADE" : ""));
    }

    protected List<String> createTableAs(CreateTableAs create) {
        String temporary = create.lifetime() == dev.cinnabar.schema.TableLifetime.TEMPORARY ? "TEMPORARY " : "";
        return List.of("CREATE " + temporary + "TABLE " + (create.ifNotExists() ? "IF NOT EXISTS " : "")
                + quote(create.table()) + " AS " + query(create.query()));
    }

    /** One condition is of one statement: what else a column says beside itself would not know whether the column is new. */
    private List<String> addColumn(AddColumn add) {
        refuseSystem(add);
        if (!add.ifNotExists()) {
            return addColumn(add.table(), add.column());
        }
        refuseUnasked(
                add,
                "ADD COLUMN IF NOT EXISTS (" + add.table() + "." + add.column().name() + ")");
        return List.of(addedColumn(add.table(), "ADD COLUMN IF NOT EXISTS ", add.column()));
    }

    static void refuseSystem(AddColumn add) {
        if (add.column().isSystem()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The column " + add.table() + "." + add.column().name()
                            + " is one that the database has by itself, so it cannot be added.",
                    "Leave the step out; or say the column without system().");
        }
    }

    private List<String> dropColumn(DropColumn drop) {
        if (!drop.ifExists()) {
            return dropColumn(drop.table(), drop.column());
        }
        refuseUnasked(
                drop,
                "DROP COLUMN IF EXISTS (" + drop.table() + "." + drop.column().name() + ")");
        return List.of(
                alter(drop.table()) + drop("COLUMN", true) + quote(drop.column().name()));
    }

    private void refuseUnasked(SchemaOperation step, String what) {
        if (asks(step)) {
            throw unsupported(
                    what + " where no database can be asked",
                    "Take the step on the database, which is asked then; or say it without the condition.");
        }
    }

    private String addedColumn(TableName table, String words, ColumnDefinition<?> column) {
        return alter(table) + words + column(column, isForced(column));
    }

    /** The column, then what it points at, its checks, its index and its comment. */
    protected List<String> addColumn(TableName table, ColumnDefinition<?> column) {
        List<String> statements = new ArrayList<>();
        statements.add(addedColumn(table, "ADD COLUMN ", column));
        AddedColumn added = AddedColumn.of(table, column);
        added.constraints().forEach(one -> statements.addAll(addConstraint(table, named(table, one))));
        wordChecks(column).forEach(one -> statements.addAll(addConstraint(table, one)));
        added.indexes().forEach(one -> statements.add(createIndex(table, named(table, one), false)));
        statements.addAll(commentsOf(table, column));
        return statements;
    }

    protected static boolean isForced(ColumnDefinition<?> column) {
        return Boolean.TRUE.equals(column.options().extras().autoincrement());
    }

    private List<String> commentsOf(TableName table, ColumnDefinition<?> column) {
        return has(Feature.COMMENTS) && !column.comment().isEmpty() ? setColumnComment(table, column) : List.of();
    }

    /** The statements that set a column's comment, where the definition does not hold it. */
    protected List<String> setColumnComment(TableName table, ColumnDefinition<?> column) {
        return List.of(columnCommentStatement(table, column));
    }

    protected List<String> dropColumn(TableName table, ColumnDefinition<?> column) {
        return List.of(alter(table) + "DROP COLUMN " + quote(column.name()));
    }

    /** What differs between the two, one statement for each. */
    protected List<String> alterColumn(AlterColumn change) {
        TableName table = change.table();
        ColumnDefinition<?> to = change.to();
        List<String> statements = new ArrayList<>(renameColumn(change));
        String column = alter(table) + "ALTER COLUMN " + quote(to.name()) + " ";
        columnChanges(change).forEach(words -> statements.add(column + words));
        if (has(Feature.COMMENTS) && !to.comment().equals(change.from().comment())) {
            statements.addAll(setColumnComment(table, to));
        }
        return statements;
    }

    /** What stands behind ALTER COLUMN, in order. A default goes before the type changes, since it may not be one of the new type. */
    protected List<String> columnChanges(AlterColumn change) {
        refuseOtherGeneration(change);
        ColumnDefinition<?> to = change.to();
        String before = defaultText(change.from());
        String after = defaultText(to);
        boolean retyped = !isSameType(to, change.from()) || !isSameType(change.from(), to);
        List<String> words = new ArrayList<>();
        if (!before.isEmpty() && (after.isEmpty() || retyped)) {
            words.add("DROP DEFAULT");
        }
        if (retyped) {
            words.add(setType(change));
        }
        if (!after.isEmpty() && (retyped || !after.equals(before))) {
            words.add("SET DEFAULT " + after);
        }
        if (to.isNullable() != change.from().isNullable()) {
            words.add(to.isNullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        return words;
    }

    protected final List<String> renameColumn(AlterColumn change) {
        return change.from().name().equals(change.to().name())
                ? List.of()
                : List.of(alter(change.table()) + "RENAME COLUMN "
                        + quote(change.from().name()) + " TO "
                        + quote(change.to().name()));
    }

    protected String setType(AlterColumn change) {
        return "SET DATA TYPE " + type(change.to().type());
    }

    /** A column that was computed or numbered stays so, and no other becomes so, unless a dialect has words for it. */
    protected void refuseOtherGeneration(AlterColumn change) {
        if (isComputed(change.from()) != isComputed(change.to())) {
            throw refusedGeneration(change, "becomes computed or stops to be");
        }
        if (isNumbered(change.from()) != isNumbered(change.to()) && !isFilledByRule(change)) {
            throw refusedGeneration(change, "becomes an identity or stops to be one");
        }
    }

    /** The refusal of a column that is to come to its values in another way. */
    protected final UsageException refusedGeneration(AlterColumn change, String what) {
        return unsupported(
                "a column (" + change.table() + "." + change.to().name() + ") that " + what,
                "Add a new column, copy the values, and drop the old one.");
    }

    protected static boolean isComputed(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed;
    }

    /** Whether the column says that the database numbers it; a key that it numbers by rule says nothing. */
    protected static boolean isNumbered(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated || isForced(column);
    }

    /** Whether one of the two is a key that may be numbered without a word: of it alone nobody can tell. */
    protected static boolean isFilledByRule(AlterColumn change) {
        return mayBeFilledByRule(change.from()) || mayBeFilledByRule(change.to());
    }

    private static boolean mayBeFilledByRule(ColumnDefinition<?> column) {
        return column.isPrimaryKey()
                && column.options().extras().autoincrement() == null
                && column.serverValue() instanceof ServerValue.None;
    }

    protected List<String> addConstraint(TableName table, Constraint constraint) {
        require(
                Feature.ALTER_CONSTRAINTS,
                "adding the constraint `" + constraint.name() + "` to the table " + table + ", which stands already",
                "Say it when the table is created, or create the table anew and copy its rows.");
        return List.of(alter(table) + "ADD " + constraint(constraint) + validity(constraint));
    }

    /** What stands behind a constraint that rows need not meet which stand already. */
    protected String validity(Constraint constraint) {
        if (constraint instanceof ForeignKey key && !key.rules().validated()) {
            throw unsupported("constraints that are NOT VALID", "Leave it out.");
        }
        return "";
    }

    protected List<String> dropConstraint(TableName table, Constraint constraint, boolean ifExists) {
        require(
                Feature.ALTER_CONSTRAINTS,
                "dropping the constraint `" + constraint.name() + "` of the table " + table,
                "Create the table anew without it and copy its rows.");
        return List.of(alter(table) + drop("CONSTRAINT", ifExists) + quote(constraint.name()));
    }

    protected String dropIndex(TableName table, Index index, boolean ifExists) {
        if (ifExists) {
            require(Feature.INDEX_IF_EXISTS, "DROP INDEX IF EXISTS", "Ask Inspector.hasIndex before.");
        }
        return drop("INDEX", ifExists) + quote(new TableName(table.schema(), index.name()));
    }
}

package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.OptionRule;
import dev.cinnabar.dialect.OptionValue;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.type.EnumType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** MySQL's words for changes of the schema (MySQL 8.0, chapter 13.1). Safe for many threads. */
final class MysqlSchemaGrammar extends SchemaGrammar {
    private static final Pattern NO_LITERAL_DEFAULT =
            Pattern.compile("(?i)(tiny|medium|long)?(text|blob)|json|geometry");
    private static final List<OptionRule> OPTIONS = List.of(
            OptionRule.table("engine", OptionValue.WORD, "ENGINE=%s"),
            OptionRule.table("charset", OptionValue.WORD, "DEFAULT CHARSET=%s"),
            OptionRule.table("collate", OptionValue.WORD, "COLLATE=%s"),
            OptionRule.table("row_format", OptionValue.WORD, "ROW_FORMAT=%s"),
            OptionRule.table("key_block_size", OptionValue.NUMBER, "KEY_BLOCK_SIZE=%s"),
            OptionRule.table("auto_increment", OptionValue.NUMBER, "AUTO_INCREMENT=%s"),
            OptionRule.table("stats_persistent", OptionValue.NUMBER, "STATS_PERSISTENT=%s"),
            OptionRule.table("partition_by", OptionValue.COLUMNS, "PARTITION BY %s"),
            OptionRule.table("partitions", OptionValue.NUMBER, "PARTITIONS %s"),
            OptionRule.index("kind", OptionValue.WORD, ""),
            OptionRule.index("parser", OptionValue.NAME, "WITH PARSER %s"),
            OptionRule.index("invisible", OptionValue.FLAG, "INVISIBLE"));

    private final MysqlModes modes;

    MysqlSchemaGrammar(MysqlDialect dialect) {
        super(dialect);
        this.modes = dialect.modes();
    }

    @Override
    protected List<OptionRule> optionRules() {
        return OPTIONS;
    }

    /** The value of a computed column stands right behind the type, NULL and defaults after it (13.1.20). */
    @Override
    protected List<String> columnClauses(ColumnDefinition<?> column, boolean filledByDatabase) {
        List<String> clauses = new ArrayList<>(super.columnClauses(column, filledByDatabase));
        clauses.add(1, serverUpdate(column));
        return clauses;
    }

    /** For updates that are not ours, by the clock of their session (11.2.5); our own send the clock in UTC. */
    private String serverUpdate(ColumnDefinition<?> column) {
        return column.options().server().onUpdate() == ServerUpdate.NOW
                ? "ON UPDATE CURRENT_TIMESTAMP" + digits(type(column.type()))
                : "";
    }

    private static String digits(String type) {
        int open = type.indexOf('(');
        return open < 0 ? "" : type.substring(open);
    }

    /** Only columns without a length limit need parentheses around a plain value (11.6). */
    @Override
    protected String defaultExpression(ColumnDefinition<?> column, String sql) {
        boolean plain = isSimpleValue(sql)
                && !NO_LITERAL_DEFAULT.matcher(type(column.type())).lookingAt();
        return plain && !sql.toLowerCase(Locale.ROOT).startsWith("current_") ? sql : "(" + sql + ")";
    }

    /** Each of the two kinds has its own names (13.1.20.6); indexes belong to their tables. */
    @Override
    protected Set<SharedName> sharedNames() {
        return Set.of(SharedName.CHECK, SharedName.FOREIGN_KEY);
    }

    @Override
    protected String autoincrement() {
        return "AUTO_INCREMENT";
    }

    /** What the standard calls identity is AUTO_INCREMENT here, which takes no options (3.6.9). */
    @Override
    protected String identity(ColumnDefinition<?> column, Identity identity) {
        if (identity.always() || !identity.options().equals(SequenceOptions.NONE)) {
            return super.identity(column, identity);
        }
        return autoincrement();
    }

    @Override
    protected String columnComment(ColumnDefinition<?> column) {
        return column.comment().isEmpty() ? "" : "COMMENT " + MysqlText.comment(column.comment(), modes);
    }

    @Override
    protected List<String> comments(TableDefinition table) {
        return List.of();
    }

    @Override
    protected String tableOptions(TableDefinition table) {
        String comment = table.comment().isEmpty() ? "" : " COMMENT=" + MysqlText.comment(table.comment(), modes);
        return comment + super.tableOptions(table);
    }

    @Override
    protected String tableComment(TableName table, String comment) {
        return alter(table) + "COMMENT = " + MysqlText.comment(comment, modes);
    }

    /** A column that the database fills comes with its key in one statement, so that rows that stand are numbered (3.6.9, 13.1.9). */
    @Override
    protected List<String> addColumn(TableName table, ColumnDefinition<?> column) {
        List<String> statements = new ArrayList<>(super.addColumn(table, column));
        boolean isFilled = isForced(column) || column.serverValue() instanceof ServerValue.Generated;
        if (isFilled && column.isPrimaryKey()) {
            statements.set(0, statements.get(0) + ", ADD PRIMARY KEY (" + quote(column.name()) + ")");
        } else if (isFilled && column.options().keys().unique()) {
            String key = statements.remove(1).substring(alter(table).length());
            statements.set(0, statements.get(0) + ", " + key);
        }
        return statements;
    }

    /** The definition holds it. */
    @Override
    protected List<String> setColumnComment(TableName table, ColumnDefinition<?> column) {
        return List.of();
    }

    @Override
    protected boolean isNativeEnum(EnumType<?> type) {
        return type.inDatabase();
    }

    /** Indexes stand within CREATE TABLE, so that IF NOT EXISTS goes for all of it. */
    @Override
    protected List<Index> inlineIndexes(TableDefinition table) {
        return table.indexes();
    }

    @Override
    protected List<Index> separateIndexes(TableDefinition table) {
        return List.of();
    }

    @Override
    protected String inlineIndex(Index index) {
        return indexKind(index) + "INDEX " + quote(index.name()) + using(index) + " (" + indexParts(index) + ")"
                + indexEnd(index);
    }

    @Override
    protected String indexKind(Index index) {
        String kind = option(index.options().options(), "kind").orElse("");
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "" -> super.indexKind(index);
            case "FULLTEXT", "SPATIAL" -> kind.toUpperCase(Locale.ROOT) + " ";
            default -> throw unsupported("an index of the kind `" + kind + "`", "Use FULLTEXT or SPATIAL.");
        };
    }

    /** The method stands before ON (13.1.15). */
    @Override
    protected String createIndex(TableName table, Index index, boolean ifNotExists) {
        if (ifNotExists) {
            throw unsupported("CREATE INDEX IF NOT EXISTS", "Ask Inspector.hasIndex before.");
        }
        return "CREATE " + indexKind(index) + "INDEX " + quote(index.name()) + using(index) + " ON " + quote(table)
                + " (" + indexParts(index) + ")" + indexEnd(index);
    }

    @Override
    protected String prefix(IndexPart part) {
        return part.prefix() > 0 ? "(" + part.prefix() + ")" : "";
    }

    /** Names of columns and indexes know no case (9.2.3). */
    @Override
    public Comparator<String> partNames() {
        return String.CASE_INSENSITIVE_ORDER;
    }

    /** DROP INDEX names the table (13.1.27). */
    @Override
    protected String dropIndex(TableName table, Index index, boolean ifExists) {
        if (ifExists) {
            throw unsupported("DROP INDEX IF EXISTS", "Ask Inspector.hasIndex before.");
        }
        return "DROP INDEX " + quote(index.name()) + " ON " + quote(table);
    }

    /** A name without a schema is one of the current schema, into which the table would move (13.1.36). */
    @Override
    protected String renamed(RenameTable rename) {
        return quote(new TableName(rename.table().schema(), rename.newName()));
    }

    /** TEMPORARY keeps DROP from an eternal table of that name, and from ending the transaction (13.1.32). */
    @Override
    protected List<String> dropTable(DropTable drop) {
        String what = drop.table().isTemporary() ? "TEMPORARY TABLE" : "TABLE";
        return List.of(drop(what, drop.ifExists()) + quote(TableName.of(drop.table())));
    }

    /** Each kind of constraint has a word of its own, and a unique one is an index (13.1.9). */
    @Override
    protected List<String> dropConstraint(TableName table, Constraint constraint, boolean ifExists) {
        if (ifExists) {
            throw unsupported("DROP CONSTRAINT IF EXISTS", "Ask the Inspector before.");
        }
        String name = quote(constraint.name());
        if (constraint instanceof PrimaryKey) {
            return List.of(alter(table) + "DROP PRIMARY KEY");
        }
        if (constraint instanceof UniqueConstraint) {
            return List.of(alter(table) + "DROP INDEX " + name);
        }
        return constraint instanceof ForeignKey key
                ? dropKey(table, key)
                : List.of(alter(table) + "DROP CHECK " + name);
    }

    private List<String> dropKey(TableName table, ForeignKey key) {
        String name = quote(key.name());
        return new KeyIndex(table, key.name(), this::text)
                .dropped(alter(table) + "DROP FOREIGN KEY " + name, alter(table) + "DROP INDEX " + name);
    }

    /** CHANGE says the whole column anew, its name too; where nothing else differs, RENAME leaves the rest to the database (13.1.9). */
    @Override
    protected List<String> alterColumn(AlterColumn change) {
        if (change.from().named(change.to().name()).equals(change.to())) {
            return renameColumn(change);
        }
        refuseOtherGeneration(change);
        boolean filled = isForced(change.to());
        return List.of(alter(change.table()) + "CHANGE COLUMN "
                + quote(change.from().name()) + " " + column(change.to(), filled));
    }

    /** MATCH is taken and forgotten (13.1.20.5). */
    @Override
    public boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return super.isSameRule(declared.matching(read.match()), read);
    }

    /** A value that is computed when it is read becomes nothing else, and nothing else becomes one (13.1.9.2). */
    @Override
    protected void refuseOtherGeneration(AlterColumn change) {
        if (isVirtual(change.from()) != isVirtual(change.to())) {
            throw refusedGeneration(change, "is computed whenever it is read from now on or no longer");
        }
    }

    private static boolean isVirtual(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed computed && !computed.stored();
    }

    /** The names of types that this database takes for one another (11.1.1). */
    @Override
    protected String comparable(String type) {
        return super.comparable(type)
                .replaceFirst("^(boolean|bool)$", "tinyint(1)")
                .replaceFirst("^integer", "int")
                .replaceFirst("^numeric", "decimal")
                .replaceFirst("^double\\b.*", "double")
                .replaceFirst("(charactersetutf8mb4)?collate`?[a-z0-9_]{1,64}+`?$", "");
    }

    @Override
    protected List<String> createView(View view, boolean orReplace) {
        if (view.isTemporary()) {
            throw unsupported("temporary views", "Use a view of an own name and drop it.");
        }
        return super.createView(view, orReplace);
    }

    /** A schema goes with all that stands in it; there is no other way (13.1.24). */
    @Override
    protected List<String> dropSchema(DropSchema drop) {
        return super.dropSchema(new DropSchema(drop.name(), drop.ifExists(), false));
    }
}

package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.OptionPlace;
import dev.cinnabar.dialect.OptionRule;
import dev.cinnabar.dialect.OptionValue;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.CreateEnum;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's words for changes of the schema (PostgreSQL, chapter 5 and part VI). Safe for many threads. */
final class PostgresSchemaGrammar extends SchemaGrammar {
    private static final List<OptionRule> OPTIONS = List.of(
            OptionRule.table("unlogged", OptionValue.FLAG, ""),
            OptionRule.table("inherits", OptionValue.NAME, "INHERITS (%s)"),
            OptionRule.table("partition_by", OptionValue.COLUMNS, "PARTITION BY %s"),
            OptionRule.table("using", OptionValue.NAME, "USING %s"),
            OptionRule.table("with", OptionValue.SETTINGS, "WITH (%s)"),
            OptionRule.table("on_commit", OptionValue.WORDS, "ON COMMIT %s"),
            OptionRule.table("tablespace", OptionValue.NAME, "TABLESPACE %s"),
            OptionRule.column("storage", OptionValue.WORD, "STORAGE %s"),
            OptionRule.column("compression", OptionValue.WORD, "COMPRESSION %s"),
            OptionRule.index("concurrently", OptionValue.FLAG, ""),
            OptionRule.index("with", OptionValue.SETTINGS, "WITH (%s)"),
            OptionRule.index("tablespace", OptionValue.NAME, "TABLESPACE %s"));

    /** Up to the quote that ends the name, and never back. */
    private static final Pattern COLLATION = Pattern.compile("collate\"[^\"]*+(?:\"\"[^\"]*+)*+\"$");

    PostgresSchemaGrammar(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected boolean hasEnumTypes() {
        return true;
    }

    /** "cannot alter type of a column used by a view or rule" (ALTER TABLE). */
    @Override
    protected boolean viewsHoldTypes() {
        return true;
    }

    /** Indexes are relations of their schema (CREATE INDEX). */
    @Override
    protected Set<SharedName> sharedNames() {
        return Set.of(SharedName.INDEX);
    }

    @Override
    protected List<OptionRule> optionRules() {
        return OPTIONS;
    }

    /** UNLOGGED stands before TABLE (CREATE TABLE). */
    @Override
    protected String createWords(TableDefinition table, boolean ifNotExists) {
        String words = super.createWords(table, ifNotExists);
        return isOn(table.options(), "unlogged") ? words.replaceFirst("CREATE TABLE", "CREATE UNLOGGED TABLE") : words;
    }

    /** The clauses have an order of their own, that of the list (CREATE TABLE). */
    @Override
    protected String tableOptions(TableDefinition table) {
        List<DialectOption> sorted = new ArrayList<>();
        for (OptionRule rule : OPTIONS) {
            table.options().stream()
                    .filter(option ->
                            rule.place() == OptionPlace.TABLE && option.key().equals(rule.key()))
                    .forEach(sorted::add);
        }
        table.options().stream().filter(option -> !sorted.contains(option)).forEach(sorted::add);
        return options(OptionPlace.TABLE, sorted).stream()
                .map(option -> " " + option)
                .collect(Collectors.joining());
    }

    private boolean isOn(List<DialectOption> options, String key) {
        return option(options, key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** STORAGE and COMPRESSION stand right behind the type (CREATE TABLE). */
    @Override
    protected List<String> columnClauses(ColumnDefinition<?> column, boolean filledByDatabase) {
        List<String> clauses = super.columnClauses(column, filledByDatabase);
        return List.of(clauses.get(2), clauses.get(0), clauses.get(1));
    }

    @Override
    protected String createIndex(TableName table, Index index, boolean ifNotExists) {
        String words = super.createIndex(table, index, ifNotExists);
        return isConcurrent(index) ? words.replaceFirst("INDEX", "INDEX CONCURRENTLY") : words;
    }

    private boolean isConcurrent(Index index) {
        return isOn(index.options().options(), "concurrently");
    }

    @Override
    protected String dropIndex(TableName table, Index index, boolean ifExists) {
        String words = super.dropIndex(table, index, ifExists);
        return isConcurrent(index) ? words.replaceFirst("INDEX", "INDEX CONCURRENTLY") : words;
    }

    /** The names of types that this database takes for one another. */
    @Override
    protected String comparable(String type) {
        String plain = type.toLowerCase(Locale.ROOT)
                .replace("timestamp with time zone", "timestamptz")
                .replace("time with time zone", "timetz");
        String named = super.comparable(plain).replaceFirst("^decimal", "numeric");
        return COLLATION.matcher(named).replaceFirst("").replace("\"", ""); // format_type quotes only where it must
    }

    /** A column that was read without one has the collation {@code default}. */
    @Override
    protected boolean isSameCollation(@Nullable String declared, @Nullable String read) {
        return declared == null || declared.equalsIgnoreCase(read == null ? "default" : read);
    }

    /** Values are carried over by a cast, or by what comes closest to one; computed ones are computed anew. */
    @Override
    protected String setType(AlterColumn change) {
        String words = "TYPE " + type(change.to().type());
        String name = dialect().types().adapter(change.to().type()).castName();
        return isComputed(change.to())
                ? words
                : words + " USING "
                        + PostgresCasts.of(change).written(quote(change.to().name()), name);
    }

    /** What is stored may stop to be computed (ALTER TABLE, DROP EXPRESSION); numbers may be given or taken. */
    @Override
    protected void refuseOtherGeneration(AlterColumn change) {
        boolean kept = isComputed(change.from()) == isComputed(change.to());
        boolean stored = change.from().serverValue() instanceof ServerValue.Computed computed && computed.stored();
        if (!kept && !stored) {
            throw refusedGeneration(change, "becomes computed or stops to be");
        }
        if (kept && !how(change.from()).equals(how(change.to()))) {
            throw refusedGeneration(change, "is stored from now on or no longer");
        }
    }

    private static String how(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed computed ? String.valueOf(computed.stored()) : "";
    }

    /** An identity is neither empty nor has it a default. */
    @Override
    protected List<String> columnChanges(AlterColumn change) {
        PostgresIdentity identity = new PostgresIdentity(change, isGiven(change), isTaken(change));
        List<String> words = new ArrayList<>();
        if (isComputed(change.from()) && !isComputed(change.to())) {
            words.add("DROP EXPRESSION");
        }
        words.addAll(identity.before());
        words.addAll(super.columnChanges(change));
        words.addAll(identity.after());
        words.addAll(expression(change, words.isEmpty()));
        return words;
    }

    /** The server gives an expression back in its own words, so that one which only looks other is said again. */
    private List<String> expression(AlterColumn change, boolean alone) {
        if (!(change.to().serverValue() instanceof ServerValue.Computed to)
                || !(change.from().serverValue() instanceof ServerValue.Computed from)
                || inside(to.expression()).equals(inside(from.expression()))) {
            return List.of();
        }
        boolean old = Version.of(dialect().version()).isBelow(17, 0);
        if (old && alone && change.from().name().equals(change.to().name())) {
            throw refusedGeneration(change, "is computed in another way from now on");
        }
        return old ? List.of() : List.of("SET EXPRESSION AS (" + inside(to.expression()) + ")");
    }

    private static boolean isGiven(AlterColumn change) {
        return isNumbered(change.to()) && !isNumbered(change.from()) && !isFilledByRule(change);
    }

    private static boolean isTaken(AlterColumn change) {
        return isNumbered(change.from()) && !isNumbered(change.to()) && !isFilledByRule(change);
    }

    /** The numbers go on behind the greatest that stands. */
    @Override
    protected List<String> alterColumn(AlterColumn change) {
        List<String> statements = new ArrayList<>(super.alterColumn(change));
        if (isGiven(change) && !PostgresIdentity.saysStart(change.to())) {
            String column = quote(change.to().name());
            String sequence = "pg_get_serial_sequence(" + text(quote(change.table())) + ", "
                    + text(change.to().name()) + ")";
            statements.add("SELECT setval(" + sequence + ", coalesce(max(" + column + "), 0) + 1, false) FROM "
                    + quote(change.table()));
        }
        return statements;
    }

    /** NOT VALID stands in ALTER TABLE alone (ALTER TABLE). */
    @Override
    protected String validity(Constraint constraint) {
        return constraint instanceof ForeignKey key && !key.rules().validated() ? " NOT VALID" : "";
    }

    @Override
    protected List<String> createView(View view, boolean orReplace) {
        if (!orReplace || !view.isMaterialized()) {
            return super.createView(view, orReplace);
        }
        List<String> statements = new ArrayList<>();
        statements.add(dropView(view, true));
        statements.addAll(super.createView(view, false));
        return statements;
    }

    @Override
    protected List<String> createEnum(CreateEnum create) {
        String words = create.type().words().stream().map(this::text).collect(Collectors.joining(", "));
        return List.of("CREATE TYPE "
                + quote(new TableName(create.type().schema(), create.type().name())) + " AS ENUM (" + words + ")");
    }

    /** A type of the connection's own schema is found before all others (runtime-config-client, search_path). */
    @Override
    public List<SchemaOperation> beforeScratch(TableDefinition table) {
        return MetaData.of(table).enums().stream()
                .<SchemaOperation>map(type -> new CreateEnum(new EnumDefinition("pg_temp", type.name(), type.words())))
                .toList();
    }

    /** A word that goes, or another order, asks for a new type; the columns move to it by their words. */
    @Override
    protected List<String> alterEnum(AlterEnum change) {
        String name = quote(nameOf(change.to()));
        EnumWords words = new EnumWords(change.from().words(), change.to().words(), this::text);
        if (words.onlyAdds()) {
            return words.additions().stream()
                    .map(addition -> "ALTER TYPE " + name + " " + addition)
                    .toList();
        }
        List<String> statements = new ArrayList<>();
        String old = "old " + Integer.toHexString(change.from().words().hashCode());
        statements.add("ALTER TYPE " + name + " RENAME TO " + quote(old));
        statements.addAll(createEnum(new CreateEnum(change.to())));
        change.users().forEach(user -> statements.addAll(moved(user, name)));
        statements.add("DROP TYPE " + quote(new TableName(change.to().schema(), old)));
        return statements;
    }

    private static TableName nameOf(EnumDefinition type) {
        return new TableName(type.schema(), type.name());
    }

    private List<String> moved(EnumUser user, String type) {
        ColumnDefinition<?> column = user.column();
        String alter = alter(user.table()) + "ALTER COLUMN " + quote(column.name()) + " ";
        String many = type(column.type()).endsWith("[]") ? "[]" : "";
        List<String> statements = new ArrayList<>();
        String value = defaultText(column);
        if (!value.isEmpty()) {
            statements.add(alter + "DROP DEFAULT");
        }
        statements.add(alter + "TYPE " + type + many + " USING " + quote(column.name()) + "::text" + many + "::" + type
                + many);
        if (!value.isEmpty()) {
            statements.add(alter + "SET DEFAULT " + value);
        }
        return statements;
    }

    @Override
    protected List<String> dropEnum(DropEnum drop) {
        return List.of(drop("TYPE", drop.ifExists())
                + quote(new TableName(drop.type().schema(), drop.type().name())));
    }
}

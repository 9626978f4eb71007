package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.SchemaQuery;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a column is defined, in the standard's words (SQL:2016 11.4); a dialect overrides the words that are its own. Safe for many
 * threads.
 */
public abstract class ColumnGrammar {
    private static final Pattern SIMPLE_DEFAULT = Pattern.compile(
            "(?i)-?[0-9]{1,40}(\\.[0-9]{1,40})?|'([^'\\\\]|'')*+'|true|false|null|current_(date|time|timestamp)");

    private final Dialect dialect;

    protected ColumnGrammar(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A column with all that is said within its definition. */
    protected String column(ColumnDefinition<?> column, boolean filledByDatabase) {
        List<String> parts = new ArrayList<>();
        parts.add(quote(column.name()));
        parts.add(columnType(column, filledByDatabase));
        parts.addAll(columnClauses(column, filledByDatabase));
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    /** What stands behind the type, in its order; an empty text for what is not said. */
    protected List<String> columnClauses(ColumnDefinition<?> column, boolean filledByDatabase) {
        return List.of(
                value(column, filledByDatabase), nullability(column), columnOptions(column), columnComment(column));
    }

    protected String columnType(ColumnDefinition<?> column, boolean filledByDatabase) {
        return type(column.type());
    }

    protected final String type(SqlType<?> type) {
        return dialect.types().adapter(type).ddl();
    }

    protected String nullability(ColumnDefinition<?> column) {
        return column.isNullable() ? "" : "NOT NULL";
    }

    /** A remark within the column's definition, where it stands there. */
    protected String columnComment(ColumnDefinition<?> column) {
        return "";
    }

    /** What the database puts by itself. */
    protected String value(ColumnDefinition<?> column, boolean filledByDatabase) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Computed computed) {
            return computed(computed);
        }
        if (value instanceof ServerValue.Generated generated) {
            return identity(column, generated.identity());
        }
        String text = defaultText(column);
        if (!text.isEmpty()) {
            return "DEFAULT " + text;
        }
        return filledByDatabase ? autoincrement() : "";
    }

    /** What stands behind DEFAULT; empty for nothing. */
    protected String defaultText(ColumnDefinition<?> column) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Default said) {
            return defaultExpression(column, inside(said.expression()));
        }
        if (value instanceof ServerValue.Literal literal) {
            return defaultExpression(column, literal(column, literal.value()));
        }
        if (value instanceof ServerValue.Now) {
            return now(column);
        }
        if (value instanceof ServerValue.NextOf next) {
            return nextValue(next.sequence().fullName());
        }
        return "";
    }

    /** An expression as a default: one that is more than a value goes into parentheses. */
    protected String defaultExpression(ColumnDefinition<?> column, String sql) {
        return isSimpleValue(sql) ? sql : "(" + sql + ")";
    }

    /** Whether the SQL is a number, a short text, or a word for a value. */
    protected final boolean isSimpleValue(String sql) {
        return sql.length() <= 1_000 && SIMPLE_DEFAULT.matcher(sql).matches();
    }

    /** The server's clock as a value of the column's type. */
    protected String now(ColumnDefinition<?> column) {
        return defaultExpression(column, write(new Now(column.type())));
    }

    protected String nextValue(TableName sequence) {
        require(Feature.SEQUENCES, "the sequence " + sequence, "Use an identity column or an automatic key.");
        return write(new SequenceNext(sequence.schema(), sequence.name()));
    }

    protected String computed(ServerValue.Computed computed) {
        require(
                computed.stored() ? Feature.COMPUTED_STORED : Feature.COMPUTED_VIRTUAL,
                computed.stored() ? "stored computed columns" : "computed columns that are not stored",
                computed.stored() ? "Use computedVirtual(…)." : "Use computed(…), which stores the value.");
        return "GENERATED ALWAYS AS (" + inside(computed.expression()) + ") "
                + (computed.stored() ? "STORED" : "VIRTUAL");
    }

    protected String identity(ColumnDefinition<?> column, Identity identity) {
        require(Feature.IDENTITY, "identity columns", "Make the column the only one of the primary key instead.");
        String options = sequenceOptions(identity.options());
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options.strip() + ")");
    }

    /** A key that the database fills. */
    protected String autoincrement() {
        return "GENERATED BY DEFAULT AS IDENTITY";
    }

    /** Each option with a blank before it. */
    protected final String sequenceOptions(SequenceOptions options) {
        return number(" START WITH ", options.start())
                + number(" INCREMENT BY ", options.increment())
                + number(" MINVALUE ", options.least())
                + number(" MAXVALUE ", options.greatest())
                + number(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    private static String number(String before, @Nullable Long number) {
        return number == null ? "" : before + number;
    }

    /** The options that the dialect knows; those of other dialects are passed over. */
    protected List<OptionRule> optionRules() {
        return List.of();
    }

    private String columnOptions(ColumnDefinition<?> column) {
        return String.join(
                " ", options(OptionPlace.COLUMN, column.options().extras().options()));
    }

    /**
     * The options of a place as they are written.
     *
     * @throws UsageException if the dialect does not know one of them, or it cannot have that value
     */
    protected final List<String> options(OptionPlace place, List<DialectOption> options) {
        List<String> written = new ArrayList<>();
        for (DialectOption option : options) {
            if (option.dialect().equals(dialect.name())) {
                String text = written(rule(place, option), option);
                if (!text.isEmpty()) {
                    written.add(text);
                }
            }
        }
        return written;
    }

    private OptionRule rule(OptionPlace place, DialectOption option) {
        List<OptionRule> rules =
                optionRules().stream().filter(rule -> rule.place() == place).toList();
        return rules.stream()
                .filter(rule -> rule.key().equals(option.key()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNKNOWN_OPTION,
                        "The dialect " + option.dialect() + " knows no option `" + option.key() + "` of a "
                                + place.name().toLowerCase(java.util.Locale.ROOT) + ".",
                        "It knows: " + rules.stream().map(OptionRule::key).collect(Collectors.joining(", ")) + "."));
    }

    private String written(OptionRule rule, DialectOption option) {
        if (!rule.value().accepts(option.value())) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The option `" + option.key() + "` of " + option.dialect() + " cannot be `" + option.value() + "`.",
                    "Give it a value of the kind " + rule.value() + ".");
        }
        return switch (rule.value()) {
            case FLAG -> option.isOn() ? rule.words() : "";
            case NAME -> filled(rule, quote(option.value()));
            case TEXT -> filled(rule, text(option.value()));
            case COLUMNS -> filled(rule, quotedColumns(option.value()));
            default -> filled(rule, option.value());
        };
    }

    private static String filled(OptionRule rule, String value) {
        return rule.words().replace("%s", value);
    }

    private String quotedColumns(String value) {
        int open = value.indexOf('(');
        String columns = Arrays.stream(
                        value.substring(open + 1, value.length() - 1).split(",", -1))
                .map(String::strip)
                .map(this::quote)
                .collect(Collectors.joining(", "));
        return value.substring(0, open).strip() + " (" + columns + ")";
    }

    /** The value of one of this dialect's own options. */
    protected final Optional<String> option(List<DialectOption> options, String key) {
        return options.stream()
                .filter(option ->
                        option.dialect().equals(dialect.name()) && option.key().equals(key))
                .map(DialectOption::value)
                .findFirst();
    }

    /** A value of a column's type as SQL text. */
    protected final String literal(ColumnDefinition<?> column, Object value) {
        return literal(column.type(), value);
    }

    @SuppressWarnings("unchecked") // a definition takes only values of its column's type
    private <T> String literal(SqlType<T> type, Object value) {
        return dialect.types().adapter(type).literal((T) value);
    }

    /** A text as SQL text. */
    protected final String text(String value) {
        return dialect.types().adapter(Types.TEXT).literal(value);
    }

    /** A piece of a definition as this dialect's text: a query as it is run by itself, all else as it stands within its table. */
    public final String sql(SchemaSql part) {
        return part instanceof SchemaQuery query ? query(query) : inside(part);
    }

    /** A value of a column as this dialect's text. */
    public final String sql(ColumnDefinition<?> column, ServerValue.Literal value) {
        return literal(column, value.value());
    }

    /** A condition or expression inside a table's own definition: columns stand there by their bare names. */
    protected final String inside(SchemaSql part) {
        return part instanceof SqlText text ? text.sql() : write(Unqualified.of(nodeOf(part)));
    }

    /** A query of its own. */
    protected final String query(SchemaQuery query) {
        return query instanceof SqlText text
                ? text.sql()
                : StatementWriter.literal(dialect).statement(nodeOf(query)).text();
    }

    private static Node nodeOf(SchemaSql part) {
        if (part instanceof NodeSource source) {
            return source.node();
        }
        throw new UsageException(
                ErrorCode.BAD_DEFINITION,
                "A definition holds a part of " + part.getClass().getName() + ", which is no SQL.",
                "Use the statement language (Sql) or SqlText.");
    }

    private String write(Node node) {
        return StatementWriter.literal(dialect).visit(node).text();
    }

    protected final String quote(String name) {
        return dialect.identifiers().quote(name);
    }

    protected final String quote(TableName name) {
        return dialect.identifiers().qualified(name);
    }

    /** Names with commas between them. */
    protected final String quoteAll(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    /** Whose words these are. */
    protected final Dialect dialect() {
        return dialect;
    }

    protected final boolean has(Feature feature) {
        return dialect.has(feature);
    }

    /** Refuses what the database lacks, by name and with the cure. */
    protected final void require(Feature feature, String what, String hint) {
        if (!has(feature)) {
            throw unsupported(what, hint);
        }
    }

    protected final UnsupportedFeatureException unsupported(String what, String hint) {
        return new UnsupportedFeatureException(dialect.name() + " has no such thing as " + what + ".", hint);
    }
}

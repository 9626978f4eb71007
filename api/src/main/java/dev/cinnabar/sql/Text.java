package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.ParameterKind;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a person wrote: SQL as it stands, with {@code :names} where values belong. Names inside strings, quoted names,
 * comments and behind a second colon are text; which those are, the rules of the database tell for which it is compiled. Immutable.
 */
public final class Text implements Change {
    private static final Pattern NAME = Pattern.compile(":([\\p{L}_][\\p{L}\\p{Nd}_]*+)");

    private final String sql;
    private final Set<String> names;
    private final Map<String, Node> values;
    private final StatementOptions options;

    private Text(String sql, Set<String> names, Map<String, Node> values, StatementOptions options) {
        this.sql = sql;
        this.names = names;
        this.values = values;
        this.options = options;
    }

    static Text of(String sql) {
        return new Text(sql, names(sql), Map.of(), StatementOptions.NONE);
    }

    /** All that any database could take for a parameter, in the order of the text. */
    private static Set<String> names(String sql) {
        Set<String> names = new LinkedHashSet<>();
        for (Matcher name = NAME.matcher(sql); name.find(); ) {
            names.add(name.group(1));
        }
        return Collections.unmodifiableSet(names);
    }

    /** The value of a name; how it travels follows from its class. */
    public Text bind(String name, @Nullable Object value) {
        SqlType<?> type = value == null ? UntypedType.INSTANCE : Types.of(value);
        return with(name, new Bind(value, type, name));
    }

    /** The value of a name, of a type. */
    public <T> Text bind(String name, @Nullable T value, SqlType<T> type) {
        return with(name, new Bind(value, type, name));
    }

    /** The values of a name that stands behind IN: {@code WHERE id IN :ids}. */
    public <T> Text bindList(String name, Collection<? extends T> list, SqlType<T> type) {
        return with(name, new BindList(List.copyOf(list), type, name));
    }

    /** The rows of a name that stands behind IN: {@code WHERE (id, name) IN :pairs}; each a list of values or a row of a result. */
    public Text bindRows(String name, Collection<?> rows) {
        return with(name, TupleRows.of(rows, value -> new Bind(value, Types.of(value), name)));
    }

    private Text with(String name, Node value) {
        if (!names.contains(name)) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_PARAMETER,
                    "The text has no parameter ':" + name + "'.",
                    "correct the name, or write it into the text where the value belongs");
        }
        Map<String, Node> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Text(sql, names, more, options);
    }

    /** Fetches so many rows at a time from a cursor on the server. */
    public Text fetchSize(int rows) {
        return new Text(sql, names, values, options.withFetchSize(rows));
    }

    /** Rows of one column, read as that class. */
    public <R> Selection<R> returns(Class<R> type) {
        return returns(Faces.of(new RawSql(""), Types.of(type)));
    }

    /** Rows as the database gives them, with its own names. */
    public Selection<Row> returnsRows() {
        return new TextQuery<>(node(), AsItComes.ROW, options);
    }

    /** Rows of typed columns, in the order of the text's own. */
    public <R> Selection<R> returns(Selectable<R> row) {
        List<String> columns = row.expressions().stream()
                .map(expression -> java.util.Objects.requireNonNullElse(Faces.label(expression.node()), ""))
                .toList();
        return new TextQuery<>(new TextNode(sql, node().values(), columns), row, options);
    }

    @Override
    public TextNode node() {
        Map<String, Node> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, value(name)));
        return new TextNode(sql, all, List.of());
    }

    private Node value(String name) {
        Node bound = values.get(name);
        return bound == null ? new Parameter(name, UntypedType.INSTANCE, ParameterKind.SINGLE) : bound;
    }

    @Override
    public StatementOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }
}

package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement in the words of one dialect: its text, its parameters in their order, its names and its parentheses. It knows
 * which items of FROM the queries around the current one have. For one thread, and one statement.
 */
public final class StatementWriter implements SqlWriter {
    private final Dialect dialect;
    private final boolean literal;
    private final StringBuilder text = new StringBuilder(256);
    private final List<Placeholder> placeholders = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private Scope scope = Scope.NONE;
    private List<Cte> ctes = List.of();

    private StatementWriter(Dialect dialect, boolean literal) {
        this.dialect = dialect;
        this.literal = literal;
    }

    /** A writer that sends values as parameters. */
    public static StatementWriter of(Dialect dialect) {
        return new StatementWriter(dialect, false);
    }

    /** A writer for DDL and scripts, which writes values into the text. */
    public static StatementWriter literal(Dialect dialect) {
        return new StatementWriter(dialect, true);
    }

    /** A writer for scripts, which writes values into the text, those of slots too. */
    static StatementWriter literal(Dialect dialect, List<? extends @Nullable Object> values) {
        StatementWriter writer = new StatementWriter(dialect, true);
        writer.values.addAll(values);
        return writer;
    }

    /** Writes a whole statement, with the common table expressions that it names before it. */
    public StatementWriter statement(Node statement) {
        ctes = CteCollector.of(statement, dialect);
        statement.accept(dialect.grammar(), this);
        return this;
    }

    /** What has been written, with the values that stood in it. */
    public CompiledSql compiled() {
        return new CompiledSql(text.toString(), placeholders, values);
    }

    /** What has been written. */
    public String text() {
        return text.toString();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public StatementWriter sql(@TrustedSql String words) {
        if (words.startsWith("-") && text.length() > 0 && text.charAt(text.length() - 1) == '-') {
            text.append(' '); // two would begin a comment
        }
        text.append(words);
        return this;
    }

    @Override
    public StatementWriter name(String identifier) {
        dialect.identifiers().quote(identifier, text);
        return this;
    }

    /** A table with its schema. */
    public StatementWriter table(TableDefinition table) {
        return qualified(table.schema(), table.name());
    }

    /** A name with the schema that it stands in. */
    public StatementWriter qualified(String schema, String name) {
        dialect.identifiers().qualified(schema, name, text);
        return this;
    }

    /** A word with a blank on either side. */
    StatementWriter word(String word) {
        text.append(' ').append(word).append(' ');
        return this;
    }

    /** Names between commas. */
    public StatementWriter names(Collection<String> identifiers) {
        String before = "";
        for (String identifier : identifiers) {
            sql(before).name(identifier);
            before = ", ";
        }
        return this;
    }

    @Override
    public StatementWriter visit(Node node) {
        node.accept(dialect.grammar(), this);
        return this;
    }

    /** Parts between commas. */
    public StatementWriter commas(Iterable<? extends Node> nodes) {
        list(nodes, ", ");
        return this;
    }

    /** A part, in parentheses unless it binds as strongly as it must. */
    public StatementWriter operand(Node node, int strength) {
        return Precedence.of(node) < strength ? parentheses(() -> visit(node)) : visit(node);
    }

    /** Whatever is written inside, between parentheses. */
    public StatementWriter parentheses(Runnable inside) {
        text.append('(');
        inside.run();
        text.append(')');
        return this;
    }

    // values

    @Override
    public StatementWriter bind(@Nullable Object value, SqlType<?> type) {
        return visit(new Bind(value, type, ""));
    }

    StatementWriter bind(Bind bind) {
        return literal
                ? written(bind.value(), bind.type())
                : placeholder(new Placeholder(take(bind.value()), bind.type(), bind.subject(), Placeholder.ONE));
    }

    /** The words around a value stand around its slot already. */
    StatementWriter slot(Slot slot) {
        return literal
                ? literal(values.get(slot.index()), slot.type())
                : placeholder(new Placeholder(slot.index(), slot.type(), slot.subject(), Placeholder.ONE));
    }

    private int take(@Nullable Object value) {
        values.add(value);
        return values.size() - 1;
    }

    private StatementWriter placeholder(Placeholder placeholder) {
        placeholders.add(placeholder);
        return sql(dialect.types().adapter(placeholder.type()).placeholder());
    }

    /** A value in the text. */
    public StatementWriter literal(@Nullable Object value, SqlType<?> type) {
        return sql(value == null ? "NULL" : literalOf(dialect.types().adapter(type), value));
    }

    /** A value in the text in the place of a parameter: with the words around it, where its type has some. */
    private StatementWriter written(@Nullable Object value, SqlType<?> type) {
        WrappedType wrapped = WrappedType.of(type);
        if (wrapped == null) {
            return literal(value, type);
        }
        Node bare = value == null ? new NullLiteral() : new InlineValue(value, type);
        return visit(wrapped.whenWritten(bare).node());
    }

    @SuppressWarnings("unchecked") // a value is of its type: that is checked where it is made
    private static <T> String literalOf(TypeAdapter<T> adapter, Object value) {
        return adapter.literal((T) value);
    }

    /** The values of a list between commas. */
    StatementWriter each(BindList list) {
        if (literal) {
            return written(list.values(), list.type());
        }
        int size = list.values().size();
        return each(new Placeholder(take(list.values()), list.type(), list.subject(), size));
    }

    private StatementWriter written(List<?> list, SqlType<?> type) {
        String before = "";
        for (Object value : list) {
            sql(before).written(value, type);
            before = ", ";
        }
        return this;
    }

    StatementWriter each(ListSlot list) {
        if (literal) {
            return written((List<?>) Objects.requireNonNull(values.get(list.index())), list.type());
        }
        return each(new Placeholder(list.index(), list.type(), list.subject(), list.size()));
    }

    private StatementWriter each(Placeholder list) {
        placeholders.add(list);
        Node one = item(list.type());
        for (int i = 0; i < list.size(); i++) {
            sql(i == 0 ? "" : ", ").visit(one);
        }
        return this;
    }

    /** One of a list's parameters, with the words around it where its type has some. */
    private Node item(SqlType<?> type) {
        Node bare = new RawSql(dialect.types().adapter(type).placeholder());
        WrappedType wrapped = WrappedType.of(type);
        return wrapped == null ? bare : wrapped.whenWritten(bare).node();
    }

    /** A whole list as one parameter, of the type that the dialect has for such. */
    public StatementWriter whole(Node list, SqlType<?> type) {
        if (list instanceof BindList values) {
            return bind(new Bind(values.values(), type, values.subject()));
        }
        ListSlot slot = (ListSlot) list;
        placeholders.add(new Placeholder(slot.index(), type, slot.subject(), Placeholder.ONE));
        return sql(dialect.types().adapter(type).placeholder());
    }

    // what is known around here

    /** Refuses what the dialect lacks, before anything is sent. */
    public StatementWriter require(Feature feature, String what, String cure) {
        if (!dialect.has(feature)) {
            throw new UnsupportedFeatureException(dialect.name() + " has no " + what + ".", cure);
        }
        return this;
    }

    /** The scope of the query that is being written. */
    public Scope scope() {
        return scope;
    }

    /** Writes something inside another scope. */
    public StatementWriter within(Scope inner, Runnable inside) {
        Scope outer = scope;
        scope = inner;
        inside.run();
        scope = outer;
        return this;
    }

    /** Items of FROM that a query around the current one has. */
    public boolean isOutside(FromNode source) {
        return scope.has(source);
    }

    /** The common table expressions that are still to be written; none once they are. */
    List<Cte> takeCtes() {
        List<Cte> taken = ctes;
        ctes = List.of();
        return taken;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package dev.cinnabar.ext.json;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.JsonExpression;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.OrderTerm;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document inside a statement, and the way into it. The document may be stored as JSON or as text. Keys and positions are sent as
 * parameters; a key is looked for in objects alone and a position in arrays. Of a part that is not there everything is NULL. Selected by
 * itself it is the part as JSON text; {@code as(JsonType.of(…))} reads it as a value. Immutable.
 *
 * <pre>{@code
 * select(Member.class).where(Json.of(Member.SETTINGS).path("ui", "theme").asText().eq("dark"))
 * }</pre>
 *
 * @param expression the same in Core's words
 * @param mapping how values that it is compared with become documents; null for the one that is there
 */
public record Json(JsonExpression expression, @Nullable JsonMapping mapping) implements Expression<String> {
    /** The document that a column or another expression holds. */
    public static Json of(Expression<?> document) {
        return document instanceof Json json
                ? json
                : new Json(JsonExpression.of(document), JsonType.mappingOf(document.type()));
    }

    /** The document of a column, to be changed in place by an update; an expression of the column's own type. */
    public static <T> JsonChange<T> change(Expression<T> document) {
        return JsonChange.of(document);
    }

    /** What stands under those keys, one inside the other. */
    public Json path(String... keys) {
        return with(expression.path(keys));
    }

    /**
     * What stands at a position of an array; it counts from 0, and from -1 down from the end. MySQL takes what is no array for an array of
     * that one element.
     */
    public Json at(int index) {
        return with(expression.at(index));
    }

    private Json with(JsonExpression other) {
        return new Json(other, mapping);
    }

    /** As text: a string without its quotes, anything else as JSON; NULL for JSON's null. */
    public TextExpression asText() {
        return expression.asText();
    }

    /** As a whole number; NULL where it is no number, or none that a long can be. A fraction is the database's affair: it rounds, or cuts. */
    public NumberExpression<Long> asLong() {
        return expression.asNumber(Types.BIGINT);
    }

    /** As a decimal; NULL where it is no number. SQLite computes with 15 digits, and MySQL keeps fractions as doubles. */
    public NumberExpression<BigDecimal> asDecimal() {
        return expression.asNumber(Types.DECIMAL);
    }

    /** Whether it is true; the word is not. NULL for JSON's null. */
    public Condition asBoolean() {
        return expression.asBoolean();
    }

    /** Whether there is such a part; JSON's null is one. */
    public Condition exists() {
        return expression.exists();
    }

    /** Whether the part is there, and is JSON's null; NULL where there is none. */
    public Condition isJsonNull() {
        return expression.isJsonNull();
    }

    /** What it is: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean} or {@code null}; NULL for none. */
    public TextExpression kind() {
        return expression.kind();
    }

    /** How many elements the array has; NULL where it is none. */
    public NumberExpression<Integer> length() {
        return expression.length();
    }

    /** The keys of the object, as an array in the database's order; NULL where it is none. */
    public Json keys() {
        return with(expression.keys());
    }

    /** Whether it is an object with that key. */
    public Condition hasKey(String key) {
        return expression.hasKey(key);
    }

    /**
     * Whether it contains a value, which is made a document: of an object the members that are named, of an array the elements in any
     * place. MySQL takes a part that is in an array for one that is in its place, at any depth; PostgreSQL does so for a text, number or
     * truth value looked for in the outermost array alone. SQLite cannot, and refuses the statement by name.
     *
     * @param part null for JSON's null
     */
    public Condition contains(@Nullable Object part) {
        return expression.contains(JsonMapping.documentOf(part, mapping));
    }

    /** The parts of all rows as one array, NULL as JSON's null; NULL of no rows. MySQL takes no order. */
    public Json collect(OrderTerm... order) {
        return with(expression.collect(order));
    }

    /** The parts of all rows as one object, each under a key of its own, which is not NULL; NULL of no rows. */
    public Json collectBy(Expression<String> key) {
        return with(expression.collectBy(key));
    }

    @Override
    public Node node() {
        return expression.node();
    }

    @Override
    public SqlType<String> type() {
        return expression.type();
    }
}

package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.AggregateOptions;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.JsonPathType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document, or what stands at a path in one. Keys and positions are sent as parameters, never as text; a key is looked for in
 * objects alone and a position in arrays, whatever it looks like. Immutable.
 *
 * @param document the column or expression that holds the document
 * @param steps keys ({@code String}) and positions ({@code Integer}), from 0 on, or from -1 down to count from the end
 */
public record JsonExpression(Node document, List<Object> steps) implements Expression<String> {
    public JsonExpression {
        steps = List.copyOf(steps);
    }

    /** The document that an expression holds; of one that is stored as a text, the text is read as a document. */
    public static JsonExpression of(Expression<?> document) {
        if (document instanceof JsonExpression json) {
            return json;
        }
        Node node = document.node();
        return whole(JsonNodes.isDocument(document.type()) ? node : new Cast(node, Types.JSON, false));
    }

    private static JsonExpression whole(Node document) {
        return new JsonExpression(document, List.of());
    }

    /** What stands under those keys, one inside the other. */
    public JsonExpression path(String... keys) {
        return deeper(List.of((Object[]) keys));
    }

    /** What stands at a position of an array; it counts from 0, and below 0 from the end. */
    public JsonExpression at(int position) {
        return deeper(List.of(position));
    }

    private JsonExpression deeper(List<Object> more) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(more);
        return new JsonExpression(document, all);
    }

    /** The part itself, as a document. */
    @Override
    public Node node() {
        return steps.isEmpty() ? document : part(JsonOutput.JSON);
    }

    @Override
    public SqlType<String> type() {
        return Types.JSON;
    }

    /** The part as text without quotes; NULL where there is none, or where it is JSON's null. */
    public TextExpression asText() {
        return Faces.text(part(JsonOutput.TEXT));
    }

    /**
     * The part as a number; NULL where it is none. Of a whole type, a number beyond its range is NULL too, and a fraction is the database's
     * affair: it rounds, or cuts.
     */
    public <N extends Number> NumberExpression<N> asNumber(NumberType<N> type) {
        Node text = part(JsonOutput.TEXT);
        Node number = JsonNodes.isWhole(type)
                ? JsonNodes.whole(new Cast(text, Types.DECIMAL, false), type)
                : new Cast(text, type, false);
        return Faces.number(JsonNodes.when(is("number"), number, null), type);
    }

    /** Whether the part is true; the word is not. NULL for JSON's null. */
    public Condition asBoolean() {
        Node kind = JsonNodes.kind(node());
        return asText().eq("true")
                .and(Faces.condition(
                        new Comparison(kind, ComparisonOperator.NE, new InlineValue("string", Types.VARCHAR))));
    }

    /** Whether there is such a part; JSON's null is one. */
    public Condition exists() {
        return Faces.condition(new IsNull(node(), true));
    }

    /** Whether the part is there, and is JSON's null; NULL where there is none. */
    public Condition isJsonNull() {
        return Faces.condition(is("null"));
    }

    /** What the part is: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean} or {@code null}; NULL for none. */
    public TextExpression kind() {
        return Faces.text(JsonNodes.kind(node()));
    }

    private Node is(String kind) {
        return JsonNodes.isKind(node(), kind);
    }

    /** How many elements the array has; NULL where the part is none. */
    public NumberExpression<Integer> length() {
        return Faces.number(JsonNodes.call("json_length", Types.INTEGER, node()), Types.INTEGER);
    }

    /** The keys of the object, as an array in the database's order; NULL where the part is none. */
    public JsonExpression keys() {
        return whole(JsonNodes.call("json_keys", Types.JSON, node()));
    }

    /** Whether it contains another document: each of its members, at the same place. */
    public Condition contains(String json) {
        return Faces.condition(new JsonContains(node(), document(json)));
    }

    private static Bind document(String json) {
        return new Bind(json, Types.JSON, "");
    }

    /** Whether it is an object with that key. */
    public Condition hasKey(String key) {
        return Faces.condition(new JsonHasKey(node(), path(List.of(key))));
    }

    // many rows

    /** The parts of all rows as one array, NULL as JSON's null; NULL of no rows. An order is refused where the database has none. */
    public JsonExpression collect(OrderTerm... order) {
        var options = new AggregateOptions(false, Faces.nodes(order), null, List.of());
        return whole(new Aggregate("json_agg", List.of(node()), options, Types.JSON));
    }

    /** The parts of all rows as one object, each under a key of its own, which is not NULL; NULL of no rows. */
    public JsonExpression collectBy(Expression<String> key) {
        List<Node> arguments = List.of(key.node(), node());
        return whole(new Aggregate("json_object_agg", arguments, AggregateOptions.NONE, Types.JSON));
    }

    // the whole document, changed

    /**
     * The whole document with another part in this place. What it stands in must be there, an object for a key and an array for a
     * position; else nothing changes. The document is said several times over in the SQL, and once more so for each further change.
     */
    public JsonExpression with(String json) {
        return steps.isEmpty() ? whole(document(json)) : changed("json_set", document(json));
    }

    /**
     * The whole document without this part.
     *
     * @throws UsageException if the part is the whole document
     */
    public JsonExpression without() {
        if (steps.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "Nothing is left of a document that is taken out of itself.",
                    "say path(…) or at(…) for the part, or set the column to NULL");
        }
        return changed("json_remove");
    }

    /** The whole document with one more element at the end of the array that is here; where none is, nothing changes. */
    public JsonExpression append(String json) {
        return whole(JsonNodes.when(
                is("array"),
                JsonNodes.call("json_append", Types.JSON, document, keys(steps), document(json)),
                document));
    }

    private JsonExpression changed(String function, Node... value) {
        List<Node> arguments = new ArrayList<>(List.of(document, keys(steps)));
        arguments.addAll(List.of(value));
        Node change = JsonNodes.call(function, Types.JSON, arguments.toArray(Node[]::new));
        return whole(JsonNodes.when(hasPlace().node(), change, document));
    }

    /** Whether the part stands in what it can stand in. Before the first element there is no place, which databases see differently. */
    private Condition hasPlace() {
        JsonExpression around = new JsonExpression(document, steps.subList(0, steps.size() - 1));
        if (!(steps.get(steps.size() - 1) instanceof Integer position)) {
            return Faces.condition(around.is("object"));
        }
        Condition array = Faces.condition(around.is("array"));
        return position < 0 ? array.and(exists()) : array;
    }

    private Node part(JsonOutput output) {
        return new JsonPath(document, path(steps), output);
    }

    private static Bind path(List<Object> steps) {
        return new Bind(steps, JsonPathType.of(steps), "");
    }

    /** What is looked for is known to be there, so that a key cannot be taken for a position. */
    private static Bind keys(List<Object> steps) {
        return new Bind(steps, JsonPathType.KEYS, "");
    }
}

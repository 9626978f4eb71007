package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.JsonPathType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document, or what stands at a path in one. Keys and positions are sent as parameters, never as text.
 *
 * @param document the column or expression that holds the document
 * @param steps keys ({@code String}) and positions from 0 on ({@code Integer})
 */
public record JsonExpression(Node document, List<Object> steps) implements Expression<String> {
    public JsonExpression {
        steps = List.copyOf(steps);
    }

    JsonExpression(Node document) {
        this(document, List.of());
    }

    /** What stands under those keys, one inside the other. */
    public JsonExpression path(String... keys) {
        return deeper(List.of((Object[]) keys));
    }

    /** What stands at a position of an array; it counts from 0. */
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
    public dev.cinnabar.type.SqlType<String> type() {
        return Types.JSON;
    }

    /** The part as text without quotes; NULL where there is none, or where it is JSON's null. */
    public TextExpression asText() {
        return Faces.text(part(JsonOutput.TEXT));
    }

    /** The part as a number. */
    public <N extends Number> NumberExpression<N> asNumber(NumberType<N> type) {
        return Faces.number(new Cast(part(JsonOutput.TEXT), type, false), type);
    }

    /** The part as a truth value. */
    public Condition asBoolean() {
        return asText().eq("true");
    }

    /** Whether it contains another document: each of its members, at the same place. */
    public Condition contains(String json) {
        return Faces.condition(new JsonContains(node(), new Bind(json, Types.JSON, "")));
    }

    /** Whether it is an object with that key. */
    public Condition hasKey(String key) {
        return Faces.condition(new JsonHasKey(node(), new Bind(List.of(key), JsonPathType.INSTANCE, "")));
    }

    private Node part(JsonOutput output) {
        return new JsonPath(document, new Bind(steps, JsonPathType.INSTANCE, ""), output);
    }
}

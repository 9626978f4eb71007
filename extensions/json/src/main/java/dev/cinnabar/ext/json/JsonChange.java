package dev.cinnabar.ext.json;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.JsonExpression;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is after changes, which the database makes: what an update sets. Each change says the document several times over in
 * the SQL, so that for more than a few it is better read, changed and written. Immutable.
 *
 * <pre>{@code
 * update(Member.class).set(Member.SETTINGS, Json.change(Member.SETTINGS).path("ui", "theme").set("light"))
 * }</pre>
 *
 * @param <T> the values of the column
 */
public final class JsonChange<T> implements Expression<T> {
    private final JsonExpression document;
    private final SqlType<T> type;

    private JsonChange(JsonExpression document, SqlType<T> type) {
        this.document = document;
        this.type = type;
    }

    static <T> JsonChange<T> of(Expression<T> document) {
        return new JsonChange<>(JsonExpression.of(document), document.type());
    }

    /** The place under those keys, one inside the other. */
    public Place<T> path(String... keys) {
        return new Place<>(this, document.path(keys));
    }

    /** The place at a position of an array; it counts from 0, and from -1 down from the end. */
    public Place<T> at(int index) {
        return new Place<>(this, document.at(index));
    }

    @Override
    public Node node() {
        SqlType<?> stored = stored(type);
        return stored.equals(Types.JSON) ? document.node() : new Cast(document.node(), stored, false);
    }

    private static SqlType<?> stored(SqlType<?> type) {
        return type instanceof TypeDecorator<?, ?> decorator ? stored(decorator.storedAs()) : type;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    private JsonChange<T> to(JsonExpression changed) {
        return new JsonChange<>(changed, type);
    }

    /**
     * Where a document is to be changed. What the place stands in must be there, an object for a key and an array for a position; else
     * nothing changes, nor does it at a position before the first. Immutable.
     */
    public static final class Place<T> {
        private final JsonChange<T> change;
        private final JsonExpression part;

        private Place(JsonChange<T> change, JsonExpression part) {
            this.change = change;
            this.part = part;
        }

        /** Under those keys from here. */
        public Place<T> path(String... keys) {
            return new Place<>(change, part.path(keys));
        }

        /** At a position from here. */
        public Place<T> at(int index) {
            return new Place<>(change, part.at(index));
        }

        /**
         * Puts a value here, in the place of what is here.
         *
         * @param value what becomes a document; null for JSON's null
         */
        public JsonChange<T> set(@Nullable Object value) {
            return change.to(part.with(document(value)));
        }

        /** Adds an element at the end of the array that is here. */
        public JsonChange<T> append(@Nullable Object value) {
            return change.to(part.append(document(value)));
        }

        /** Takes away what is here. */
        public JsonChange<T> remove() {
            return change.to(part.without());
        }

        private String document(@Nullable Object value) {
            return JsonMapping.documentOf(value, JsonType.mappingOf(change.type));
        }
    }
}

package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.sql.CustomExpression;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The key of an object that has none yet: it is asked for when the statement runs, and an object that is pending is flushed for it. */
record LateKey<T>(Model object, Attribute<?, T> key) implements CustomExpression<T> {
    @Override
    public SqlType<T> type() {
        return key.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        Link link = object.link();
        if (value(object, key) == null && link != null) {
            link.load(key.slot());
        }
        Object value = value(object, key);
        if (value == null) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    object.type$() + " has no key yet, so nothing in the database can belong to it.",
                    "add it to the session before the query runs");
        }
        out.bind(value, type());
    }

    /** The key as far as it is known. */
    static @Nullable Object value(Model object, Attribute<?, ?> key) {
        return object.isLoaded$(key.slot()) ? object.read$(key.slot()) : null;
    }
}

package dev.cinnabar.sql.node;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A writer that writes nothing, and hands on the parts of a construct in their order. */
record PartsWriter(DialectInfo dialect, Consumer<? super Node> parts) implements SqlWriter {
    static final DialectInfo ANY = new DialectInfo() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String version() {
            return "";
        }
    };

    @Override
    public SqlWriter sql(String text) {
        return this;
    }

    @Override
    public SqlWriter name(String identifier) {
        return this;
    }

    @Override
    public SqlWriter bind(@Nullable Object value, SqlType<?> type) {
        return visit(new Bind(value, type, ""));
    }

    @Override
    public SqlWriter visit(Node node) {
        parts.accept(node);
        return this;
    }
}

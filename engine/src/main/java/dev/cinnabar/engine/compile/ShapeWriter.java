package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes down what a plugin's construct writes: its words are structure, its parts are looked into. */
record ShapeWriter(DialectInfo dialect, Tokens tokens, Consumer<? super Node> parts) implements SqlWriter {
    @Override
    public SqlWriter sql(String text) {
        tokens.add(text);
        return this;
    }

    @Override
    public SqlWriter name(String identifier) {
        tokens.add(SqlWriter.class).add(identifier);
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

package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the values out of a statement and numbers their places, in the order in which {@link Shape} meets them. */
final class Slots extends Rewriter<StatementOptions> {
    private final TextValues texts;
    private int next;

    private Slots(TextValues texts) {
        this.texts = texts;
    }

    /** The statement without values; the compiler cannot see what is not there. */
    static Node emptied(Node statement, StatementOptions options, TextValues texts, int values) {
        Slots slots = new Slots(texts);
        Node emptied = slots.rewrite(statement, options);
        if (slots.next != values) {
            throw new IllegalStateException(
                    "slots and values of a statement do not agree: " + slots.next + ", " + values);
        }
        return emptied;
    }

    @Override
    public Node bind(Bind node, StatementOptions options) {
        Slot slot = new Slot(next++, node.type(), node.subject());
        WrappedType wrapped = WrappedType.of(node.type());
        return wrapped == null ? slot : wrapped.whenWritten(slot).node();
    }

    @Override
    public Node bindList(BindList node, StatementOptions options) {
        int size = ListSizes.padded(node.values().size());
        return new ListSlot(next++, size, node.type(), node.subject());
    }

    @Override
    public Node parameter(Parameter node, StatementOptions options) {
        return rewrite(Parameters.given(node, options), options);
    }

    /** A value that stands in the text more than once has one place. */
    @Override
    public Node text(TextNode node, StatementOptions options) {
        Map<String, Node> places = new LinkedHashMap<>();
        texts.of(node).forEach((name, value) -> places.put(name, rewrite(value, options)));
        return new TextNode(node.sql(), places, node.columns());
    }

    /** A construct of a plugin's own writes its parts itself, so they are rewritten beforehand and handed to it when it does. */
    @Override
    public Node custom(CustomNode node, StatementOptions options) {
        List<Node> parts = new ArrayList<>();
        node.writeTo(new ShapeWriter(texts.dialect(), new Tokens(null), part -> parts.add(rewrite(part, options))));
        return new Emptied(node, parts, texts.dialect());
    }

    /** A construct whose parts have slots in the place of values. */
    private record Emptied(CustomNode of, List<Node> parts, DialectInfo dialect) implements CustomNode {
        private Emptied {
            parts = List.copyOf(parts);
        }

        @Override
        public void writeTo(SqlWriter out) {
            of.writeTo(new Passing(out, parts.iterator(), dialect));
        }
    }

    /** Hands on the words, and for each part its emptied one; for the same dialect always, so that the parts are the same. */
    private record Passing(SqlWriter out, Iterator<Node> parts, DialectInfo dialect) implements SqlWriter {
        @Override
        public SqlWriter sql(String text) {
            out.sql(text);
            return this;
        }

        @Override
        public SqlWriter name(String identifier) {
            out.name(identifier);
            return this;
        }

        @Override
        public SqlWriter bind(@Nullable Object value, SqlType<?> type) {
            return visit(new NullLiteral());
        }

        @Override
        public SqlWriter visit(Node node) {
            out.visit(parts.next());
            return this;
        }
    }
}

package dev.cinnabar.sql.node;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about nodes that have been met. A node that is not the same but equal is known too: whoever makes a subquery twice means
 * one item of FROM. Looked for by identity first, since to compare subqueries costs more. Confined to one thread.
 */
final class Known<V> {
    private @Nullable IdentityHashMap<Node, V> values;
    private @Nullable List<Node> open;
    private int size;

    int size() {
        return size;
    }

    @Nullable
    V get(Node node) {
        IdentityHashMap<Node, V> known = values;
        if (known == null) {
            return null;
        }
        V same = known.get(node);
        return same == null ? equal(known, node) : same;
    }

    private @Nullable V equal(IdentityHashMap<Node, V> values, Node node) {
        for (Map.Entry<Node, V> known : values.entrySet()) {
            if (!isOpen(known.getKey()) && known.getKey().equals(node)) {
                values.put(node, known.getValue());
                return known.getValue();
            }
        }
        return null;
    }

    private boolean isOpen(Node node) {
        for (int i = 0; open != null && i < open.size(); i++) {
            if (open.get(i) == node) {
                return true;
            }
        }
        return false;
    }

    /** Those that are met until it is closed are parts of this node: none is equal to it, and to compare them could end the stack. */
    void open(Node node, V value) {
        put(node, value);
        if (open == null) {
            open = new ArrayList<>(2);
        }
        open.add(node);
    }

    /** All parts of the node that was opened last have been met. */
    void close() {
        Objects.requireNonNull(open).remove(open.size() - 1);
    }

    void put(Node node, V value) {
        if (values == null) {
            values = new IdentityHashMap<>(4); // most statements have no use for it
        }
        values.put(node, value);
        size++;
    }
}

package dev.cinnabar.sql.node;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about nodes that have been met. A node that is not the same but equal is known too: whoever makes a subquery twice means
 * one item of FROM. Looked for by identity first, since to compare subqueries costs more. Confined to one thread.
 */
final class Known<V> {
    private @Nullable IdentityHashMap<Node, V> values;
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

    private static <V> @Nullable V equal(IdentityHashMap<Node, V> values, Node node) {
        for (Map.Entry<Node, V> known : values.entrySet()) {
            if (known.getKey().equals(node)) {
                values.put(node, known.getValue());
                return known.getValue();
            }
        }
        return null;
    }

    void put(Node node, V value) {
        if (values == null) {
            values = new IdentityHashMap<>(4); // most statements have no use for it
        }
        values.put(node, value);
        size++;
    }
}

package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.FromNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of FROM that a query has, inside those of the queries around it. Immutable.
 *
 * @param outer the scope around it; null at the top
 * @param sources its own items
 * @param labels the names that its select list gives
 */
public record Scope(@Nullable Scope outer, Set<FromNode> sources, Set<String> labels) {
    /** Nothing around. */
    public static final Scope NONE = new Scope(null, Set.of(), Set.of());

    public Scope {
        sources = Set.copyOf(sources);
        labels = Set.copyOf(labels);
    }

    /** The scope of a query inside this one. */
    public Scope inside(Set<FromNode> inner, Set<String> names) {
        return new Scope(this, inner, names);
    }

    /** Whether this one or one around it has the item. */
    public boolean has(FromNode source) {
        return sources.contains(source) || outer != null && outer.has(source);
    }

    /** The scope around this one, or none. */
    public Scope around() {
        return outer == null ? NONE : outer;
    }

    /** All items that can be named. */
    public Set<FromNode> all() {
        Set<FromNode> all = new HashSet<>(sources);
        if (outer != null) {
            all.addAll(outer.all());
        }
        return all;
    }
}

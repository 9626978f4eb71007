package dev.cinnabar.dialect;

import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of FROM that a query has, inside those of the queries around it. Immutable.
 *
 * @param outer the scope around it; null at the top
 * @param sources its own items
 * @param columns what it selects
 */
public record Scope(@Nullable Scope outer, List<FromNode> sources, List<Node> columns) {
    /** Nothing around. */
    public static final Scope NONE = new Scope(null, List.of(), List.of());

    public Scope {
        sources = List.copyOf(sources);
        columns = List.copyOf(columns);
    }

    /** The scope of a query inside this one. */
    public Scope inside(List<FromNode> inner, List<Node> selected) {
        return new Scope(this, inner, selected);
    }

    /** Whether this one or one around it has the item. */
    public boolean has(FromNode source) {
        return sources.contains(source) || outer != null && outer.has(source);
    }

    /** The scope around this one, or none. */
    public Scope around() {
        return outer == null ? NONE : outer;
    }

    /** Whether the select list gives something that name. */
    boolean names(String label) {
        for (Node column : columns) {
            if (column instanceof Label named && named.label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table of the default schema goes by the bare name of this one, here or around. */
    boolean hasNamesake(TableDefinition table) {
        for (FromNode source : sources) {
            if (source instanceof TableNode other
                    && other.alias().isEmpty()
                    && other.table().schema().isEmpty()
                    && other.table().name().equals(table.name())) {
                return true;
            }
        }
        return outer != null && outer.hasNamesake(table);
    }

    /** Whether a query stands in the place of that table, here or around. */
    boolean replaces(TableDefinition table) {
        for (FromNode source : sources) {
            if (source instanceof TableNode other
                    && other.alias().isEmpty()
                    && other.rows() != null
                    && other.table().name().equals(table.name())
                    && other.table().schema().equals(table.schema())) {
                return true;
            }
        }
        return outer != null && outer.replaces(table);
    }
}

package dev.cinnabar.sql.node;

import dev.cinnabar.error.UsageException;
import java.util.List;

/** A statement that gives rows, at the top or inside another. */
public sealed interface QueryNode extends Node permits SelectNode, CompoundNode, TextNode {
    /**
     * The same, each row with these values behind its own.
     *
     * @throws UsageException if it is written as text
     */
    QueryNode giving(List<Node> values);
}

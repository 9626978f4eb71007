package dev.cinnabar.sql.node;

/** A statement that writes rows, and may return them. */
public sealed interface ChangeNode extends Node permits InsertNode, UpdateNode, DeleteNode {
    /** What it gives back; empty for a row count alone. */
    java.util.List<Node> returning();
}

package dev.cinnabar.sql.node;

/** Whatever stands for a node: the typed faces of {@code dev.cinnabar.sql} do. */
public interface NodeSource {
    /** What it is, for compilers and plugins. */
    Node node();
}

package dev.cinnabar.sql.node;

/** A statement that gives rows, at the top or inside another. */
public sealed interface QueryNode extends Node permits SelectNode, CompoundNode, TextNode {}

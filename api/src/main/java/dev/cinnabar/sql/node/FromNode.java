package dev.cinnabar.sql.node;

/** What may stand in FROM. */
public sealed interface FromNode extends Node
        permits TableNode, DerivedTable, CteReference, FunctionTable, ValuesTable, JoinNode {}

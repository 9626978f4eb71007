package dev.cinnabar.sql;

import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.UpdateNode;

/** The values that Java gives where a statement says nothing. */
final class Defaults {
    private Defaults() {}

    static InsertNode insert(InsertNode insert) {
        return insert;
    }

    static UpdateNode update(UpdateNode update) {
        return update;
    }
}

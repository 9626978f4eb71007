package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.Walker;

/** Finds out whether an expression has parameters, so that two of its kind are not seen to be the same. One is for one expression. */
final class Parameterised extends Walker<Parameterised> {
    private boolean found;

    private Parameterised() {}

    static boolean is(Node expression) {
        Parameterised walker = new Parameterised();
        walker.walk(expression, walker);
        return walker.found;
    }

    @Override
    public Parameterised bind(Bind node, Parameterised context) {
        found = true;
        return this;
    }

    @Override
    public Parameterised slot(Slot node, Parameterised context) {
        found = true;
        return this;
    }

    @Override
    public Parameterised listSlot(ListSlot node, Parameterised context) {
        found = true;
        return this;
    }
}

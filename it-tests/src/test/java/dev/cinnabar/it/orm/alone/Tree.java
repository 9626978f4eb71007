package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** A plant with nests. */
@Entity(table = "trees", inherits = Plant.class, concrete = true)
public final class Tree extends TreeModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int height = 3;

        @Relationship(backPopulates = "tree")
        List<Nest> nests;
    }

    Tree() {}

    public Tree(String name) {
        super(name);
    }
}

package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a tree, and in no other plant. */
@Entity(table = "nests")
public final class Nest extends NestModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Tree.class)
        @Nullable
        Long treeId;

        @Relationship(backPopulates = "nests")
        @Nullable
        Tree tree;
    }
}

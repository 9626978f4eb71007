package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a tree, with a remark that is read when it is asked for. */
@Entity(table = "nodes")
public final class Node extends NodeModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Column(length = 50, deferred = true)
        String remark = "";

        @ForeignKey(Node.class)
        @Nullable
        Long parentId;

        @Relationship(backPopulates = "children")
        @Nullable
        Node parent;

        @Relationship(backPopulates = "parent", orderBy = "name")
        List<Node> children;
    }

    Node() {}

    public Node(String name, Node... children) {
        setName(name);
        setRemark("about " + name);
        getChildren().addAll(List.of(children));
    }
}

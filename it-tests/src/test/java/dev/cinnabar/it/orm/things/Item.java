package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something inside something. */
@Entity(table = "items")
public final class Item extends ItemModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String name;

        @Column(index = true)
        @ForeignKey(Item.class)
        @Nullable
        Long parentId;

        @Relationship(backPopulates = "children")
        @Nullable
        Item parent;

        @Relationship(
                backPopulates = "parent",
                orderBy = "name desc",
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE})
        List<Item> children;
    }

    Item() {}

    public Item(String name) {
        setName(name);
    }
}

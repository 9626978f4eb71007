package shop;

import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.JoinRule;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Side;
import dev.cinnabar.orm.WriteOnly;
import dev.cinnabar.sql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that are several columns, and collections of each form. */
public final class Forms {
    @Entity(table = "shelves")
    static class Shelf extends ShelfModel {
        static class Mapped {
            @Id
            Long id;

            @Embedded
            Size size;

            @Embedded(prefix = "box_")
            @Nullable
            Size packed;

            @Relationship(backPopulates = "shelf", position = "place")
            List<Item> items;

            @Relationship(key = "label", foreignKey = "storeId")
            Map<String, Item> stored;

            @Relationship(secondary = "shelf_goods")
            Set<Item> goods;

            @Relationship(foreignKey = "oldId")
            WriteOnly<Item> sold;

            @Relationship(join = ByLabel.class, orderBy = "label desc")
            List<Item> named;

            @Relationship(foreignKey = "shelfId", viewOnly = true)
            Set<Item> seen;
        }
    }

    @Entity(table = "items")
    static class Item extends ItemModel {
        static class Mapped {
            @Id
            Long id;

            int place;
            String label;

            @ForeignKey(Shelf.class)
            @Nullable
            Long shelfId;

            @ForeignKey(Shelf.class)
            @Nullable
            Long storeId;

            @ForeignKey(Shelf.class)
            @Nullable
            Long oldId;

            @Relationship(backPopulates = "items", foreignKey = "shelfId")
            @Nullable
            Shelf shelf;
        }
    }

    /** An item that is called as a shelf's unit. */
    static final class ByLabel implements JoinRule<Shelf, Item> {
        @Override
        public Condition between(Side<Shelf> here, Side<Item> there) {
            return there.of(Item.LABEL).eq(here.of(Shelf.SIZE_UNIT));
        }
    }
}

package dev.cinnabar.it.orm.things;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.ToOne;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Item.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class ItemModel extends Model {
    public static final EntityType<Item> ENTITY = EntityType.define(Item.class, "items", () -> new Item());
    public static final NumberAttribute<Item, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Item> NAME =
            ENTITY.attribute("name", column("name", Types.varchar(50)).notNull().unique());
    public static final NumberAttribute<Item, Long> PARENT_ID =
            ENTITY.attribute("parentId", column("parent_id", Types.BIGINT));
    public static final ToOne<Item, Item> PARENT =
            ENTITY.toOne("parent", Item.class, relation -> relation.backPopulates("children"));
    public static final ToMany<Item, Item> CHILDREN = ENTITY.toMany(
            "children",
            Item.class,
            relation ->
                    relation.backPopulates("parent").orderBy("name desc").cascade(Cascade.SAVE_UPDATE, Cascade.DELETE));

    private static final int ID$ = ID.slot();
    private static final int NAME$ = NAME.slot();
    private static final int PARENT_ID$ = PARENT_ID.slot();
    private static final int PARENT$ = PARENT.slot();
    private static final int CHILDREN$ = CHILDREN.slot();

    static {
        ENTITY.references(Item.class, PARENT_ID);
        ENTITY.sealed();
    }

    private Long id;
    private String name;
    private @Nullable Long parentId;
    private @Nullable Item parent;
    private List<Item> children;

    protected ItemModel() {}

    public Long getId() {
        if (!isLoaded$(ID$)) {
            load$(ID$);
        }
        return id;
    }

    public void setId(Long id) {
        if (!isLoaded$(ID$) || !Objects.equals(this.id, id)) {
            change$(ID$, this.id, id);
            this.id = id;
        }
    }

    public String getName() {
        if (!isLoaded$(NAME$)) {
            load$(NAME$);
        }
        return name;
    }

    public void setName(String name) {
        if (!isLoaded$(NAME$) || !Objects.equals(this.name, name)) {
            change$(NAME$, this.name, name);
            this.name = name;
        }
    }

    public @Nullable Long getParentId() {
        if (!isLoaded$(PARENT_ID$)) {
            load$(PARENT_ID$);
        }
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        if (!isLoaded$(PARENT_ID$) || !Objects.equals(this.parentId, parentId)) {
            change$(PARENT_ID$, this.parentId, parentId);
            this.parentId = parentId;
        }
    }

    public Item getParent() {
        if (!isLoaded$(PARENT$)) {
            load$(PARENT$);
        }
        return parent;
    }

    public void setParent(@Nullable Item parent) {
        if (!isLoaded$(PARENT$) || this.parent != parent) {
            Item from = (Item) held$(PARENT$);
            change$(PARENT$, this.parent, parent);
            this.parent = parent;
            PARENT.moved(this, from, parent);
        }
    }

    public List<Item> getChildren() {
        if (!isLoaded$(CHILDREN$)) {
            load$(CHILDREN$);
        }
        return children;
    }

    @Override
    protected EntityType<? extends Item> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> name;
            case 2 -> parentId;
            case 3 -> parent;
            case 4 -> children;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> name = (String) value;
            case 2 -> parentId = (Long) value;
            case 3 -> parent = (Item) value;
            case 4 -> children = (List<Item>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Item.Mapped said = new Item.Mapped();
        default$(ID$, said.id);
        default$(NAME$, said.name);
        default$(PARENT_ID$, said.parentId);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Item} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Item> ENTITY = ItemModel.ENTITY.as(alias$);
        public final NumberAttribute<Item, Long> ID = ItemModel.ID.on(alias$);
        public final TextAttribute<Item> NAME = ItemModel.NAME.on(alias$);
        public final NumberAttribute<Item, Long> PARENT_ID = ItemModel.PARENT_ID.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

package dev.cinnabar.it.orm.blog;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Tag.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class TagModel extends Model {
    public static final EntityType<Tag> ENTITY = EntityType.define(Tag.class, "tags", () -> new Tag());
    public static final NumberAttribute<Tag, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Tag> NAME =
            ENTITY.attribute("name", column("name", Types.varchar(50)).notNull().unique());
    public static final ToMany<Tag, Post> POSTS = ENTITY.toMany(
            "posts",
            Post.class,
            relation -> relation.secondary("post_tags").backPopulates("tags").load(LoadStrategy.RAISE));

    private static final int ID$ = ID.slot();
    private static final int NAME$ = NAME.slot();
    private static final int POSTS$ = POSTS.slot();

    static {
        ENTITY.sealed();
    }

    private Long id;
    private String name;
    private List<Post> posts;

    protected TagModel() {}

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

    public List<Post> getPosts() {
        if (!isLoaded$(POSTS$)) {
            load$(POSTS$);
        }
        return posts;
    }

    @Override
    protected EntityType<? extends Tag> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> name;
            case 2 -> posts;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> name = (String) value;
            case 2 -> posts = (List<Post>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Tag.Mapped said = new Tag.Mapped();
        default$(ID$, said.id);
        default$(NAME$, said.name);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Tag} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Tag> ENTITY = TagModel.ENTITY.as(alias$);
        public final NumberAttribute<Tag, Long> ID = TagModel.ID.on(alias$);
        public final TextAttribute<Tag> NAME = TagModel.NAME.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

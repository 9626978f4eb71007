package dev.cinnabar.it.orm.blog;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.ToOne;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.type.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Post.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class PostModel extends Model {
    public static final EntityType<Post> ENTITY = EntityType.define(Post.class, "posts", () -> new Post());
    public static final NumberAttribute<Post, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Post> TITLE =
            ENTITY.attribute("title", column("title", Types.varchar(300)).notNull());
    public static final TextAttribute<Post> SLUG = ENTITY.attribute(
            "slug", column("slug", Types.varchar(300)).notNull().unique().index());
    public static final TextAttribute<Post> BODY =
            ENTITY.attribute("body", column("body", Types.TEXT).notNull());
    public static final TextAttribute<Post> STATUS =
            ENTITY.attribute("status", column("status", Types.varchar(20)).notNull());
    public static final NumberAttribute<Post, Integer> VIEWS =
            ENTITY.attribute("views", column("views", Types.INTEGER).notNull());
    public static final NumberAttribute<Post, Long> AUTHOR_ID =
            ENTITY.attribute("authorId", column("author_id", Types.BIGINT).notNull());
    public static final Attribute<Post, Instant> CREATED_AT = ENTITY.attribute(
            "createdAt", column("created_at", Types.TIMESTAMP).notNull().serverNow());
    public static final ToOne<Post, User> AUTHOR =
            ENTITY.toOne("author", User.class, relation -> relation.backPopulates("posts"));
    public static final ToMany<Post, Tag> TAGS = ENTITY.toMany(
            "tags", Tag.class, relation -> relation.secondary("post_tags").backPopulates("posts"));

    private static final int ID$ = ID.slot();
    private static final int TITLE$ = TITLE.slot();
    private static final int SLUG$ = SLUG.slot();
    private static final int BODY$ = BODY.slot();
    private static final int STATUS$ = STATUS.slot();
    private static final int VIEWS$ = VIEWS.slot();
    private static final int AUTHOR_ID$ = AUTHOR_ID.slot();
    private static final int CREATED_AT$ = CREATED_AT.slot();
    private static final int AUTHOR$ = AUTHOR.slot();
    private static final int TAGS$ = TAGS.slot();

    static {
        ENTITY.references(User.class, AUTHOR_ID);
        ENTITY.with(UniqueConstraint.unique("author_id", "slug").named("uq_author_slug"));
        ENTITY.with(Index.index("ix_status_created", "status", "created_at"));
        ENTITY.deferred(BODY);
        ENTITY.sealed();
    }

    private Long id;
    private String title;
    private String slug;
    private String body;
    private String status;
    private int views;
    private Long authorId;
    private Instant createdAt;
    private @Nullable User author;
    private List<Tag> tags;

    protected PostModel() {}

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

    public String getTitle() {
        if (!isLoaded$(TITLE$)) {
            load$(TITLE$);
        }
        return title;
    }

    public void setTitle(String title) {
        if (!isLoaded$(TITLE$) || !Objects.equals(this.title, title)) {
            change$(TITLE$, this.title, title);
            this.title = title;
        }
    }

    public String getSlug() {
        if (!isLoaded$(SLUG$)) {
            load$(SLUG$);
        }
        return slug;
    }

    public void setSlug(String slug) {
        if (!isLoaded$(SLUG$) || !Objects.equals(this.slug, slug)) {
            change$(SLUG$, this.slug, slug);
            this.slug = slug;
        }
    }

    public String getBody() {
        if (!isLoaded$(BODY$)) {
            load$(BODY$);
        }
        return body;
    }

    public void setBody(String body) {
        if (!isLoaded$(BODY$) || !Objects.equals(this.body, body)) {
            change$(BODY$, this.body, body);
            this.body = body;
        }
    }

    public String getStatus() {
        if (!isLoaded$(STATUS$)) {
            load$(STATUS$);
        }
        return status;
    }

    public void setStatus(String status) {
        if (!isLoaded$(STATUS$) || !Objects.equals(this.status, status)) {
            change$(STATUS$, this.status, status);
            this.status = status;
        }
    }

    public int getViews() {
        if (!isLoaded$(VIEWS$)) {
            load$(VIEWS$);
        }
        return views;
    }

    public void setViews(int views) {
        if (!isLoaded$(VIEWS$) || this.views != views) {
            change$(VIEWS$, this.views, views);
            this.views = views;
        }
    }

    public Long getAuthorId() {
        if (!isLoaded$(AUTHOR_ID$)) {
            load$(AUTHOR_ID$);
        }
        return authorId;
    }

    public void setAuthorId(Long authorId) {
        if (!isLoaded$(AUTHOR_ID$) || !Objects.equals(this.authorId, authorId)) {
            change$(AUTHOR_ID$, this.authorId, authorId);
            this.authorId = authorId;
        }
    }

    public Instant getCreatedAt() {
        if (!isLoaded$(CREATED_AT$)) {
            load$(CREATED_AT$);
        }
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        if (!isLoaded$(CREATED_AT$) || !Objects.equals(this.createdAt, createdAt)) {
            change$(CREATED_AT$, this.createdAt, createdAt);
            this.createdAt = createdAt;
        }
    }

    public User getAuthor() {
        if (!isLoaded$(AUTHOR$)) {
            load$(AUTHOR$);
        }
        return author;
    }

    public void setAuthor(@Nullable User author) {
        if (!isLoaded$(AUTHOR$) || this.author != author) {
            User from = (User) held$(AUTHOR$);
            change$(AUTHOR$, this.author, author);
            this.author = author;
            AUTHOR.moved(this, from, author);
        }
    }

    public List<Tag> getTags() {
        if (!isLoaded$(TAGS$)) {
            load$(TAGS$);
        }
        return tags;
    }

    @Override
    protected EntityType<? extends Post> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> title;
            case 2 -> slug;
            case 3 -> body;
            case 4 -> status;
            case 5 -> views;
            case 6 -> authorId;
            case 7 -> createdAt;
            case 8 -> author;
            case 9 -> tags;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> title = (String) value;
            case 2 -> slug = (String) value;
            case 3 -> body = (String) value;
            case 4 -> status = (String) value;
            case 5 -> views = (int) value;
            case 6 -> authorId = (Long) value;
            case 7 -> createdAt = (Instant) value;
            case 8 -> author = (User) value;
            case 9 -> tags = (List<Tag>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Post.Mapped said = new Post.Mapped();
        default$(ID$, said.id);
        default$(TITLE$, said.title);
        default$(SLUG$, said.slug);
        default$(BODY$, said.body);
        default$(STATUS$, said.status);
        default$(VIEWS$, said.views);
        default$(AUTHOR_ID$, said.authorId);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Post} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Post> ENTITY = PostModel.ENTITY.as(alias$);
        public final NumberAttribute<Post, Long> ID = PostModel.ID.on(alias$);
        public final TextAttribute<Post> TITLE = PostModel.TITLE.on(alias$);
        public final TextAttribute<Post> SLUG = PostModel.SLUG.on(alias$);
        public final TextAttribute<Post> BODY = PostModel.BODY.on(alias$);
        public final TextAttribute<Post> STATUS = PostModel.STATUS.on(alias$);
        public final NumberAttribute<Post, Integer> VIEWS = PostModel.VIEWS.on(alias$);
        public final NumberAttribute<Post, Long> AUTHOR_ID = PostModel.AUTHOR_ID.on(alias$);
        public final Attribute<Post, Instant> CREATED_AT = PostModel.CREATED_AT.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

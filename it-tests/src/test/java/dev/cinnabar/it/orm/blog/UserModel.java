package dev.cinnabar.it.orm.blog;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.BooleanAttribute;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.type.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code User.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class UserModel extends Model {
    public static final EntityType<User> ENTITY = EntityType.define(User.class, "users", () -> new User());
    public static final NumberAttribute<User, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<User> USERNAME = ENTITY.attribute(
            "username", column("username", Types.varchar(50)).notNull().unique().index());
    public static final TextAttribute<User> EMAIL = ENTITY.attribute(
            "email", column("email", Types.varchar(255)).notNull().unique());
    public static final TextAttribute<User> BIO = ENTITY.attribute("bio", column("bio", Types.TEXT));
    public static final BooleanAttribute<User> ACTIVE =
            ENTITY.attribute("active", column("active", Types.BOOLEAN).notNull());
    public static final Attribute<User, Instant> CREATED_AT = ENTITY.attribute(
            "createdAt", column("created_at", Types.TIMESTAMP).notNull().serverNow());
    public static final ToMany<User, Post> POSTS =
            ENTITY.toMany("posts", Post.class, relation -> relation.backPopulates("author"));

    private static final int ID$ = ID.slot();
    private static final int USERNAME$ = USERNAME.slot();
    private static final int EMAIL$ = EMAIL.slot();
    private static final int BIO$ = BIO.slot();
    private static final int ACTIVE$ = ACTIVE.slot();
    private static final int CREATED_AT$ = CREATED_AT.slot();
    private static final int POSTS$ = POSTS.slot();

    static {
        ENTITY.sealed();
    }

    private Long id;
    private String username;
    private String email;
    private @Nullable String bio;
    private boolean active;
    private Instant createdAt;
    private List<Post> posts;

    protected UserModel() {}

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

    public String getUsername() {
        if (!isLoaded$(USERNAME$)) {
            load$(USERNAME$);
        }
        return username;
    }

    public void setUsername(String username) {
        if (!isLoaded$(USERNAME$) || !Objects.equals(this.username, username)) {
            change$(USERNAME$, this.username, username);
            this.username = username;
        }
    }

    public String getEmail() {
        if (!isLoaded$(EMAIL$)) {
            load$(EMAIL$);
        }
        return email;
    }

    public void setEmail(String email) {
        if (!isLoaded$(EMAIL$) || !Objects.equals(this.email, email)) {
            change$(EMAIL$, this.email, email);
            this.email = email;
        }
    }

    public @Nullable String getBio() {
        if (!isLoaded$(BIO$)) {
            load$(BIO$);
        }
        return bio;
    }

    public void setBio(@Nullable String bio) {
        if (!isLoaded$(BIO$) || !Objects.equals(this.bio, bio)) {
            change$(BIO$, this.bio, bio);
            this.bio = bio;
        }
    }

    public boolean isActive() {
        if (!isLoaded$(ACTIVE$)) {
            load$(ACTIVE$);
        }
        return active;
    }

    public void setActive(boolean active) {
        if (!isLoaded$(ACTIVE$) || this.active != active) {
            change$(ACTIVE$, this.active, active);
            this.active = active;
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

    public List<Post> getPosts() {
        if (!isLoaded$(POSTS$)) {
            load$(POSTS$);
        }
        return posts;
    }

    @Override
    protected EntityType<? extends User> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> username;
            case 2 -> email;
            case 3 -> bio;
            case 4 -> active;
            case 5 -> createdAt;
            case 6 -> posts;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> username = (String) value;
            case 2 -> email = (String) value;
            case 3 -> bio = (String) value;
            case 4 -> active = (boolean) value;
            case 5 -> createdAt = (Instant) value;
            case 6 -> posts = (List<Post>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        User.Mapped said = new User.Mapped();
        default$(ID$, said.id);
        default$(USERNAME$, said.username);
        default$(EMAIL$, said.email);
        default$(BIO$, said.bio);
        default$(ACTIVE$, said.active);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code User} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<User> ENTITY = UserModel.ENTITY.as(alias$);
        public final NumberAttribute<User, Long> ID = UserModel.ID.on(alias$);
        public final TextAttribute<User> USERNAME = UserModel.USERNAME.on(alias$);
        public final TextAttribute<User> EMAIL = UserModel.EMAIL.on(alias$);
        public final TextAttribute<User> BIO = UserModel.BIO.on(alias$);
        public final BooleanAttribute<User> ACTIVE = UserModel.ACTIVE.on(alias$);
        public final Attribute<User, Instant> CREATED_AT = UserModel.CREATED_AT.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

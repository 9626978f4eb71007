package dev.cinnabar.it.orm.history;

import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ToOne;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A class of the histories' world, with what they do to its objects. */
@SuppressWarnings("ImmutableEnumChecker") // attributes and constructors are immutable, and do not say so
enum Kind {
    SHELF(Shelf.class, (name, number) -> new Shelf(name), Shelf.ID, Shelf.NAME, null, null, Shelf::getBooks),
    BOOK(Book.class, (name, number) -> new Book(name), Book.ID, Book.TITLE, Book.SHELF, Book.SHELF_ID, null),
    ITEM(
            Item.class,
            (name, number) -> new Item(name),
            Item.ID,
            Item.NAME,
            Item.PARENT,
            Item.PARENT_ID,
            Item::getChildren),
    USER(User.class, Kind::user, User.ID, User.USERNAME, null, null, User::getPosts),
    POST(Post.class, (name, number) -> new Post("t", name, "b"), Post.ID, Post.SLUG, Post.AUTHOR, Post.AUTHOR_ID, null),
    TAG(Tag.class, (name, number) -> new Tag(name), Tag.ID, Tag.NAME, null, null, null);

    private final Class<? extends Model> type;
    private final BiFunction<String, Integer, ? extends Model> make;
    private final Attribute<Model, Long> id;
    private final Attribute<Model, String> name;
    private final @Nullable ToOne<Model, Model> parent;
    private final @Nullable Attribute<Model, Long> parentId;
    private final @Nullable Function<Model, List<Model>> children;

    @SuppressWarnings("unchecked") // each is asked of objects of its own class only
    <E extends Model> Kind(
            Class<E> type,
            BiFunction<String, Integer, E> make,
            Attribute<E, Long> id,
            Attribute<E, String> name,
            @Nullable ToOne<E, ?> parent,
            @Nullable Attribute<E, Long> parentId,
            @Nullable Function<E, ?> children) {
        this.type = type;
        this.make = make;
        this.id = (Attribute<Model, Long>) (Attribute<?, Long>) id;
        this.name = (Attribute<Model, String>) (Attribute<?, String>) name;
        this.parent = (ToOne<Model, Model>) parent;
        this.parentId = (Attribute<Model, Long>) (Attribute<?, Long>) parentId;
        this.children = (Function<Model, List<Model>>) children;
    }

    private static User user(String name, int number) {
        return new User(name, "u" + number + "@example.com");
    }

    Class<? extends Model> type() {
        return type;
    }

    Attribute<Model, Long> id() {
        return id;
    }

    Attribute<Model, String> label() {
        return name;
    }

    /** The column that holds the parent's key; null where there is no parent. */
    @Nullable
    Attribute<Model, Long> parentId() {
        return parentId;
    }

    boolean hasParent() {
        return parent != null;
    }

    boolean needsParent() {
        return this == POST;
    }

    boolean deletesChildren() {
        return this == ITEM;
    }

    /** The kind of its parents. */
    Kind above() {
        return switch (this) {
            case BOOK -> SHELF;
            case ITEM -> ITEM;
            case POST -> USER;
            default -> throw new IllegalStateException(this + " has no parent");
        };
    }

    Model make(String called, int number) {
        return make.apply(called, number);
    }

    @Nullable
    Long id(Model object) {
        return id.of(object);
    }

    @Nullable
    String name(Model object) {
        return name.of(object);
    }

    void rename(Model object, String called) {
        name.put(object, called);
    }

    @Nullable
    Model parent(Model object) {
        return parent == null ? null : parent.of(object);
    }

    void move(Model object, @Nullable Model to) {
        Objects.requireNonNull(parent).put(object, to);
    }

    /** Its members; null where it has no list. */
    @Nullable
    List<Model> children(Model object) {
        return children == null ? null : children.apply(object);
    }
}

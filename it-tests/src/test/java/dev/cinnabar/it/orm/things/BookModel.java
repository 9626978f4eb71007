package dev.cinnabar.it.orm.things;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToOne;
import dev.cinnabar.type.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Book.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class BookModel extends Model {
    public static final EntityType<Book> ENTITY = EntityType.define(Book.class, "books", () -> new Book());
    public static final NumberAttribute<Book, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Book> TITLE =
            ENTITY.attribute("title", column("title", Types.varchar(50)).notNull());
    public static final NumberAttribute<Book, Long> SHELF_ID =
            ENTITY.attribute("shelfId", column("shelf_id", Types.BIGINT));
    public static final ToOne<Book, Shelf> SHELF =
            ENTITY.toOne("shelf", Shelf.class, relation -> relation.backPopulates("books"));

    private static final int ID$ = ID.slot();
    private static final int TITLE$ = TITLE.slot();
    private static final int SHELF_ID$ = SHELF_ID.slot();
    private static final int SHELF$ = SHELF.slot();

    static {
        ENTITY.references(Shelf.class, SHELF_ID);
        ENTITY.sealed();
    }

    private Long id;
    private String title;
    private @Nullable Long shelfId;
    private @Nullable Shelf shelf;

    protected BookModel() {}

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

    public @Nullable Long getShelfId() {
        if (!isLoaded$(SHELF_ID$)) {
            load$(SHELF_ID$);
        }
        return shelfId;
    }

    public void setShelfId(@Nullable Long shelfId) {
        if (!isLoaded$(SHELF_ID$) || !Objects.equals(this.shelfId, shelfId)) {
            change$(SHELF_ID$, this.shelfId, shelfId);
            this.shelfId = shelfId;
        }
    }

    public Shelf getShelf() {
        if (!isLoaded$(SHELF$)) {
            load$(SHELF$);
        }
        return shelf;
    }

    public void setShelf(@Nullable Shelf shelf) {
        if (!isLoaded$(SHELF$) || this.shelf != shelf) {
            Shelf from = (Shelf) held$(SHELF$);
            change$(SHELF$, this.shelf, shelf);
            this.shelf = shelf;
            SHELF.moved(this, from, shelf);
        }
    }

    @Override
    protected EntityType<? extends Book> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> title;
            case 2 -> shelfId;
            case 3 -> shelf;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> title = (String) value;
            case 2 -> shelfId = (Long) value;
            case 3 -> shelf = (Shelf) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Book.Mapped said = new Book.Mapped();
        default$(ID$, said.id);
        default$(TITLE$, said.title);
        default$(SHELF_ID$, said.shelfId);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Book} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Book> ENTITY = BookModel.ENTITY.as(alias$);
        public final NumberAttribute<Book, Long> ID = BookModel.ID.on(alias$);
        public final TextAttribute<Book> TITLE = BookModel.TITLE.on(alias$);
        public final NumberAttribute<Book, Long> SHELF_ID = BookModel.SHELF_ID.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

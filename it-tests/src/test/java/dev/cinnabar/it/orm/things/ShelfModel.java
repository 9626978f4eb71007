package dev.cinnabar.it.orm.things;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Shelf.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class ShelfModel extends Model {
    public static final EntityType<Shelf> ENTITY = EntityType.define(Shelf.class, "shelves", () -> new Shelf());
    public static final NumberAttribute<Shelf, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Shelf> NAME =
            ENTITY.attribute("name", column("name", Types.varchar(50)).notNull());
    public static final ToMany<Shelf, Book> BOOKS =
            ENTITY.toMany("books", Book.class, relation -> relation.backPopulates("shelf"));

    private static final int ID$ = ID.slot();
    private static final int NAME$ = NAME.slot();
    private static final int BOOKS$ = BOOKS.slot();

    static {
        ENTITY.sealed();
    }

    private Long id;
    private String name;
    private List<Book> books;

    protected ShelfModel() {}

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

    public List<Book> getBooks() {
        if (!isLoaded$(BOOKS$)) {
            load$(BOOKS$);
        }
        return books;
    }

    @Override
    protected EntityType<? extends Shelf> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> name;
            case 2 -> books;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> name = (String) value;
            case 2 -> books = (List<Book>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Shelf.Mapped said = new Shelf.Mapped();
        default$(ID$, said.id);
        default$(NAME$, said.name);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Shelf} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Shelf> ENTITY = ShelfModel.ENTITY.as(alias$);
        public final NumberAttribute<Shelf, Long> ID = ShelfModel.ID.on(alias$);
        public final TextAttribute<Shelf> NAME = ShelfModel.NAME.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

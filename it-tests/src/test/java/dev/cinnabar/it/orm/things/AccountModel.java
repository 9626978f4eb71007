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
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Account.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class AccountModel extends Model {
    public static final EntityType<Account> ENTITY = EntityType.define(Account.class, "accounts", () -> new Account());
    public static final NumberAttribute<Account, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final TextAttribute<Account> OWNER =
            ENTITY.attribute("owner", column("owner", Types.varchar(50)).notNull());
    public static final NumberAttribute<Account, Integer> BALANCE =
            ENTITY.attribute("balance", column("balance", Types.INTEGER).notNull());
    public static final NumberAttribute<Account, Integer> VERSION =
            ENTITY.attribute("version", column("version", Types.INTEGER).notNull());
    public static final ToMany<Account, Booking> BOOKINGS = ENTITY.toMany(
            "bookings",
            Booking.class,
            relation -> relation.cascade(Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN));

    private static final int ID$ = ID.slot();
    private static final int OWNER$ = OWNER.slot();
    private static final int BALANCE$ = BALANCE.slot();
    private static final int VERSION$ = VERSION.slot();
    private static final int BOOKINGS$ = BOOKINGS.slot();

    static {
        ENTITY.version(VERSION);
        ENTITY.sealed();
    }

    private Long id;
    private String owner;
    private int balance;
    private int version;
    private List<Booking> bookings;

    protected AccountModel() {}

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

    public String getOwner() {
        if (!isLoaded$(OWNER$)) {
            load$(OWNER$);
        }
        return owner;
    }

    public void setOwner(String owner) {
        if (!isLoaded$(OWNER$) || !Objects.equals(this.owner, owner)) {
            change$(OWNER$, this.owner, owner);
            this.owner = owner;
        }
    }

    public int getBalance() {
        if (!isLoaded$(BALANCE$)) {
            load$(BALANCE$);
        }
        return balance;
    }

    public void setBalance(int balance) {
        if (!isLoaded$(BALANCE$) || this.balance != balance) {
            change$(BALANCE$, this.balance, balance);
            this.balance = balance;
        }
    }

    public int getVersion() {
        if (!isLoaded$(VERSION$)) {
            load$(VERSION$);
        }
        return version;
    }

    public void setVersion(int version) {
        if (!isLoaded$(VERSION$) || this.version != version) {
            change$(VERSION$, this.version, version);
            this.version = version;
        }
    }

    public List<Booking> getBookings() {
        if (!isLoaded$(BOOKINGS$)) {
            load$(BOOKINGS$);
        }
        return bookings;
    }

    @Override
    protected EntityType<? extends Account> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> owner;
            case 2 -> balance;
            case 3 -> version;
            case 4 -> bookings;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> owner = (String) value;
            case 2 -> balance = (int) value;
            case 3 -> version = (int) value;
            case 4 -> bookings = (List<Booking>) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Account.Mapped said = new Account.Mapped();
        default$(ID$, said.id);
        default$(OWNER$, said.owner);
        default$(BALANCE$, said.balance);
        default$(VERSION$, said.version);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Account} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Account> ENTITY = AccountModel.ENTITY.as(alias$);
        public final NumberAttribute<Account, Long> ID = AccountModel.ID.on(alias$);
        public final TextAttribute<Account> OWNER = AccountModel.OWNER.on(alias$);
        public final NumberAttribute<Account, Integer> BALANCE = AccountModel.BALANCE.on(alias$);
        public final NumberAttribute<Account, Integer> VERSION = AccountModel.VERSION.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

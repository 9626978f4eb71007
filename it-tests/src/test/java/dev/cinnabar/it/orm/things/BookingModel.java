package dev.cinnabar.it.orm.things;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityAlias;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.type.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Generated from {@code Booking.Mapped}. */
@SuppressWarnings({"NullAway", "ClassInitializationDeadlock"})
public abstract class BookingModel extends Model {
    public static final EntityType<Booking> ENTITY = EntityType.define(Booking.class, "bookings", () -> new Booking());
    public static final NumberAttribute<Booking, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final NumberAttribute<Booking, Integer> AMOUNT =
            ENTITY.attribute("amount", column("amount", Types.INTEGER).notNull());
    public static final NumberAttribute<Booking, Long> ACCOUNT_ID =
            ENTITY.attribute("accountId", column("account_id", Types.BIGINT).notNull());

    private static final int ID$ = ID.slot();
    private static final int AMOUNT$ = AMOUNT.slot();
    private static final int ACCOUNT_ID$ = ACCOUNT_ID.slot();

    static {
        ENTITY.references(Account.class, ACCOUNT_ID);
        ENTITY.sealed();
    }

    private Long id;
    private int amount;
    private Long accountId;

    protected BookingModel() {}

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

    public int getAmount() {
        if (!isLoaded$(AMOUNT$)) {
            load$(AMOUNT$);
        }
        return amount;
    }

    public void setAmount(int amount) {
        if (!isLoaded$(AMOUNT$) || this.amount != amount) {
            change$(AMOUNT$, this.amount, amount);
            this.amount = amount;
        }
    }

    public Long getAccountId() {
        if (!isLoaded$(ACCOUNT_ID$)) {
            load$(ACCOUNT_ID$);
        }
        return accountId;
    }

    public void setAccountId(Long accountId) {
        if (!isLoaded$(ACCOUNT_ID$) || !Objects.equals(this.accountId, accountId)) {
            change$(ACCOUNT_ID$, this.accountId, accountId);
            this.accountId = accountId;
        }
    }

    @Override
    protected EntityType<? extends Booking> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return switch (slot) {
            case 0 -> id;
            case 1 -> amount;
            case 2 -> accountId;
            default -> throw new IllegalArgumentException("slot " + slot);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void write$(int slot, @Nullable Object value) {
        switch (slot) {
            case 0 -> id = (Long) value;
            case 1 -> amount = (int) value;
            case 2 -> accountId = (Long) value;
            default -> throw new IllegalArgumentException("slot " + slot);
        }
    }

    @Override
    protected void defaults$() {
        Booking.Mapped said = new Booking.Mapped();
        default$(ID$, said.id);
        default$(AMOUNT$, said.amount);
        default$(ACCOUNT_ID$, said.accountId);
    }

    /** The same under another name, to join it twice. */
    public static Alias as(String alias) {
        return new Alias(ENTITY, alias);
    }

    /** {@code Booking} under another name. */
    public static class Alias extends EntityAlias {
        public final AliasedEntity<Booking> ENTITY = BookingModel.ENTITY.as(alias$);
        public final NumberAttribute<Booking, Long> ID = BookingModel.ID.on(alias$);
        public final NumberAttribute<Booking, Integer> AMOUNT = BookingModel.AMOUNT.on(alias$);
        public final NumberAttribute<Booking, Long> ACCOUNT_ID = BookingModel.ACCOUNT_ID.on(alias$);

        protected Alias(EntityType<?> type, String alias) {
            super(type, alias);
        }
    }
}

package dev.cinnabar.ext.audit;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.BooleanAttribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.schema.Index;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: one attribute of one change. It is an entity as others are, to be queried as one likes; {@link AuditLog} puts the lines
 * of a change together. It has no setters: the plugin writes it, in the transaction of the change. Its model is written by hand, so that it
 * stands in no list of models: whoever wants the table names it ({@link AuditLog#tables()}).
 */
public final class AuditEntry extends Model {
    public static final EntityType<AuditEntry> ENTITY =
            EntityType.define(AuditEntry.class, "audit_entries", () -> new AuditEntry());
    public static final NumberAttribute<AuditEntry, Long> ID =
            ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
    public static final Attribute<AuditEntry, UUID> TRANSACTION_ID = ENTITY.attribute(
            "transactionId", column("transaction_id", Types.UUID).notNull());
    public static final NumberAttribute<AuditEntry, Integer> CHANGE_NUMBER = ENTITY.attribute(
            "changeNumber", column("change_number", Types.INTEGER).notNull());
    public static final Attribute<AuditEntry, Instant> RECORDED_AT = ENTITY.attribute(
            "recordedAt", column("recorded_at", Types.TIMESTAMP).notNull().serverNow());
    public static final TextAttribute<AuditEntry> USER =
            ENTITY.attribute("user", column("user_name", exact(200)).notNull());
    public static final TextAttribute<AuditEntry> ENTITY_NAME =
            ENTITY.attribute("entityName", column("entity_name", exact(200)).notNull());
    public static final TextAttribute<AuditEntry> ENTITY_KEY =
            ENTITY.attribute("entityKey", column("entity_key", exact(500)));
    public static final Attribute<AuditEntry, AuditKind> KIND = ENTITY.attribute(
            "kind", column("kind", Types.enumerationAsText(AuditKind.class)).notNull());
    public static final TextAttribute<AuditEntry> ATTRIBUTE =
            ENTITY.attribute("attribute", column("attribute", exact(200)));
    public static final TextAttribute<AuditEntry> OLD_VALUE =
            ENTITY.attribute("oldValue", column("old_value", Types.TEXT));
    public static final BooleanAttribute<AuditEntry> OLD_KNOWN =
            ENTITY.attribute("oldKnown", column("old_known", Types.BOOLEAN).notNull());
    public static final TextAttribute<AuditEntry> NEW_VALUE =
            ENTITY.attribute("newValue", column("new_value", Types.TEXT));
    public static final BooleanAttribute<AuditEntry> NEW_KNOWN =
            ENTITY.attribute("newKnown", column("new_known", Types.BOOLEAN).notNull());
    public static final BooleanAttribute<AuditEntry> CUT =
            ENTITY.attribute("cut", column("cut", Types.BOOLEAN).notNull());

    static {
        ENTITY.with(
                Index.index("ix_audit_entries_key", "entity_name", "entity_key"),
                Index.index("ix_audit_entries_transaction", "transaction_id"));
        ENTITY.sealed();
    }

    private final @Nullable Object[] values = new @Nullable Object[ENTITY.slots()];

    AuditEntry() {}

    /** A text that is equal to itself alone: to MySQL, "Ann" is "ann" where nothing else is said. */
    private static TextType exact(int length) {
        return Types.varchar(length).withVariant("mysql", Types.varchar(length, "utf8mb4_0900_bin"));
    }

    private <T> T get(Attribute<AuditEntry, T> attribute) {
        return Objects.requireNonNull(getOrNull(attribute), attribute::toString);
    }

    private <T> @Nullable T getOrNull(Attribute<AuditEntry, T> attribute) {
        return attribute.of(this);
    }

    /** Entries ascend in the order in which they were written. */
    public Long getId() {
        return get(ID);
    }

    /** The same in all entries of one transaction of a session, and in no others. */
    public UUID getTransactionId() {
        return get(TRANSACTION_ID);
    }

    /** The same in all entries of one change of one object; counted within the transaction, from 1. */
    public int getChangeNumber() {
        return get(CHANGE_NUMBER);
    }

    /** By the clock of the database. */
    public Instant getRecordedAt() {
        return get(RECORDED_AT);
    }

    public String getUser() {
        return get(USER);
    }

    /** The simple name of the object's class, or what {@link Audited#name} says. */
    public String getEntityName() {
        return get(ENTITY_NAME);
    }

    /** The text of the key, as it was before the change; null where a statement changed rows without telling which. */
    public @Nullable String getEntityKey() {
        return getOrNull(ENTITY_KEY);
    }

    public AuditKind getKind() {
        return get(KIND);
    }

    /** The attribute or relationship by its name in Java; null where nothing is told but the change itself. */
    public @Nullable String getAttribute() {
        return getOrNull(ATTRIBUTE);
    }

    /** The text of the value before; null where it was null, or is not known. */
    public @Nullable String getOldValue() {
        return getOrNull(OLD_VALUE);
    }

    /** Whether the value before had been loaded. */
    public boolean isOldKnown() {
        return get(OLD_KNOWN);
    }

    /** The text of the value after; of a row between, the key at the other end; of a bulk change, its statement without values. */
    public @Nullable String getNewValue() {
        return getOrNull(NEW_VALUE);
    }

    /** Whether the value after is known: what the database computed need not be. */
    public boolean isNewKnown() {
        return get(NEW_KNOWN);
    }

    /** Whether a value was longer than {@link Audited#longest} and is not all there. */
    public boolean isCut() {
        return get(CUT);
    }

    @Override
    protected EntityType<AuditEntry> type$() {
        return ENTITY;
    }

    @Override
    protected @Nullable Object read$(int slot) {
        return values[slot];
    }

    @Override
    protected void write$(int slot, @Nullable Object value) {
        values[slot] = value;
    }
}

package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.type.DialectInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to one object at one time: the entries of a change put together. Immutable. */
public final class AuditChange {
    private final List<AuditEntry> entries;
    private final DialectInfo dialect;

    AuditChange(List<AuditEntry> entries, DialectInfo dialect) {
        this.entries = List.copyOf(entries);
        this.dialect = dialect;
    }

    private AuditEntry first() {
        return entries.get(0);
    }

    /** Its lines, one for each attribute. */
    public List<AuditEntry> entries() {
        return entries;
    }

    public AuditKind kind() {
        return first().getKind();
    }

    public String user() {
        return first().getUser();
    }

    public Instant at() {
        return first().getRecordedAt();
    }

    /** The transaction in which it was done. */
    public UUID transaction() {
        return first().getTransactionId();
    }

    /** What the log calls the object's class. */
    public String entity() {
        return first().getEntityName();
    }

    /** The text of the object's key, as it was before; null where a statement changed rows. */
    public @Nullable String key() {
        return first().getEntityKey();
    }

    /** The names of the attributes that it tells of. */
    public List<String> attributes() {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.getAttribute()).stream())
                .toList();
    }

    private Optional<AuditEntry> of(Attribute<?, ?> attribute) {
        return entries.stream()
                .filter(entry -> attribute.name().equals(entry.getAttribute()))
                .findFirst();
    }

    /** Whether it tells of the attribute. */
    public boolean changes(Attribute<?, ?> attribute) {
        return of(attribute).isPresent();
    }

    /**
     * The value before.
     *
     * @throws UsageException if it was cut, or its type cannot be read back
     */
    public <T> AuditValue<T> before(Attribute<?, T> attribute) {
        return of(attribute)
                .filter(AuditEntry::isOldKnown)
                .map(entry -> read(attribute, entry, entry.getOldValue()))
                .orElseGet(AuditValue::unknown);
    }

    /** The value after; see {@link #before}. */
    public <T> AuditValue<T> after(Attribute<?, T> attribute) {
        return of(attribute)
                .filter(AuditEntry::isNewKnown)
                .map(entry -> read(attribute, entry, entry.getNewValue()))
                .orElseGet(AuditValue::unknown);
    }

    private <T> AuditValue<T> read(Attribute<?, T> attribute, AuditEntry entry, @Nullable String text) {
        if (text == null) {
            return new AuditValue<>(true, null);
        }
        if (entry.isCut()) {
            throw new UsageException(
                    ErrorCode.UNREADABLE_VALUE,
                    "The value of " + attribute + " was cut in the log, as its @Audited(longest) says.",
                    "take the text that is there: AuditEntry.getOldValue(), getNewValue()");
        }
        return new AuditValue<>(true, ValueText.read(attribute.definition().type(), text, dialect));
    }

    @Override
    public String toString() {
        return kind() + " " + entity() + " " + key() + " " + attributes() + " by " + user();
    }
}

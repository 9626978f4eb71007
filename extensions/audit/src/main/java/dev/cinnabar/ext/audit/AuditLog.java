package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log as a session reads it, the oldest change first. What is pending is in no log yet. Confined to the session's thread.
 *
 * <pre>{@code
 * for (AuditChange change : AuditLog.of(session).changesOf(account)) {
 *     change.before(Account.BALANCE);
 * }
 * }</pre>
 */
public final class AuditLog {
    private final Session session;

    private AuditLog(Session session) {
        this.session = session;
    }

    public static AuditLog of(Session session) {
        return new AuditLog(session);
    }

    /** The table that entries stand in: it is in no list of models, so that it is there only for whoever wants it. */
    public static MetaData tables() {
        return MetaData.of(AuditEntry.class);
    }

    /** The name under which the session's open transaction stands in the log. */
    public static UUID transactionOf(Session session) {
        return AuditTransaction.of(session).id();
    }

    /** That an entry tells of objects of that class, or of its kinds. */
    public static Condition isOf(Class<? extends Model> type) {
        EntityType<?> entity = EntityType.of(type);
        List<String> names = new ArrayList<>(List.of(AuditRules.nameOf(type)));
        entity.subtypes().forEach(kind -> names.add(AuditRules.nameOf(kind.javaType())));
        return AuditEntry.ENTITY_NAME.in(names);
    }

    /** What became of an object. */
    public List<AuditChange> changesOf(Model object) {
        return changesWhere(isOf(object.getClass()), AuditEntry.ENTITY_KEY.eq(KeyText.of(object, dialect())));
    }

    /**
     * What became of the object with that key.
     *
     * @param key the value of the key, or a list of values in the key's order
     */
    public List<AuditChange> changesOf(Class<? extends Model> type, Object key) {
        List<?> parts = key instanceof List<?> several ? several : List.of(key);
        String text = KeyText.of(EntityType.of(type), parts, dialect());
        return changesWhere(isOf(type), AuditEntry.ENTITY_KEY.eq(text));
    }

    /** What became of all objects of a class and its kinds, statements that changed rows of it included. */
    public List<AuditChange> changesOf(Class<? extends Model> type) {
        return changesWhere(isOf(type));
    }

    /** What somebody did. */
    public List<AuditChange> changesBy(String user) {
        return changesWhere(AuditEntry.USER.eq(user));
    }

    /** What was done in a transaction. */
    public List<AuditChange> changesIn(UUID transaction) {
        return changesWhere(AuditEntry.TRANSACTION_ID.eq(transaction));
    }

    /** The changes of which an entry meets the conditions, as far as its entries do. */
    public List<AuditChange> changesWhere(Condition... conditions) {
        List<AuditEntry> entries = session.execute(
                        Sql.select(AuditEntry.class).where(conditions).orderBy(AuditEntry.ID))
                .all();
        Map<Place, List<AuditEntry>> changes = new LinkedHashMap<>();
        entries.forEach(entry -> changes.computeIfAbsent(Place.of(entry), any -> new ArrayList<>())
                .add(entry));
        return changes.values().stream()
                .map(lines -> new AuditChange(lines, dialect()))
                .toList();
    }

    /** What entries of one change have in common. */
    private record Place(UUID transaction, int number) {
        static Place of(AuditEntry entry) {
            return new Place(entry.getTransactionId(), entry.getChangeNumber());
        }
    }

    private DialectInfo dialect() {
        return session.factory().engine().dialect();
    }
}

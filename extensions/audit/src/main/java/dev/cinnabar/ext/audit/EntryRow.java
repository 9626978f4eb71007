package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.ValueChange.Seen;
import dev.cinnabar.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is about to be written. Immutable.
 *
 * @param number of the change within its transaction
 * @param key the text of the key; null where rows are not told apart
 * @param before the text of the value before, as far as it is known
 */
record EntryRow(
        int number,
        String entity,
        @Nullable String key,
        AuditKind kind,
        @Nullable String attribute,
        Seen before,
        Seen after,
        boolean cut) {
    /** Writes entries on the connection of a session: within its transaction, and unseen by its unit of work. */
    static void write(Session session, AuditTransaction transaction, String user, List<EntryRow> entries) {
        List<Map<String, @Nullable Object>> rows =
                entries.stream().map(entry -> entry.columns(transaction, user)).toList();
        session.connection().execute(Sql.insert(AuditEntry.class), rows);
    }

    /** Takes back the entries of a change. */
    static void takeBack(Session session, AuditTransaction transaction, int number) {
        session.connection()
                .execute(Sql.delete(AuditEntry.class)
                        .where(AuditEntry.TRANSACTION_ID.eq(transaction.id()), AuditEntry.CHANGE_NUMBER.eq(number)));
    }

    private Map<String, @Nullable Object> columns(AuditTransaction transaction, String user) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(AuditEntry.TRANSACTION_ID.columnName(), transaction.id());
        columns.put(AuditEntry.CHANGE_NUMBER.columnName(), number);
        columns.put(AuditEntry.USER.columnName(), user);
        columns.put(AuditEntry.ENTITY_NAME.columnName(), entity);
        columns.put(AuditEntry.ENTITY_KEY.columnName(), key);
        columns.put(AuditEntry.KIND.columnName(), kind);
        columns.put(AuditEntry.ATTRIBUTE.columnName(), attribute);
        columns.put(AuditEntry.OLD_VALUE.columnName(), before.value());
        columns.put(AuditEntry.OLD_KNOWN.columnName(), before.isKnown());
        columns.put(AuditEntry.NEW_VALUE.columnName(), after.value());
        columns.put(AuditEntry.NEW_KNOWN.columnName(), after.isKnown());
        columns.put(AuditEntry.CUT.columnName(), cut);
        return columns;
    }
}

package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LinkChange;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RowChange;
import dev.cinnabar.orm.RowsWritten;
import dev.cinnabar.orm.ValueChange;
import dev.cinnabar.orm.ValueChange.Seen;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Writes down what a flush wrote, by one statement behind its last. Shared by all threads. */
final class ChangeLog {
    private final Users users;
    private final Names names;
    private final ConcurrentMap<Class<?>, AuditRules> known = new ConcurrentHashMap<>();

    ChangeLog(Users users, Names names) {
        this.users = users;
        this.names = names;
    }

    void written(RowsWritten flush) {
        DialectInfo dialect = flush.session().factory().engine().dialect();
        AuditTransaction transaction = AuditTransaction.of(flush.session());
        List<EntryRow> entries = new ArrayList<>();
        for (RowChange row : flush.rows()) {
            add(row, transaction, dialect, entries);
        }
        for (LinkChange link : flush.links()) {
            add(link, transaction, dialect, entries);
        }
        if (!entries.isEmpty()) {
            String user = users.name(entries.get(0).entity());
            EntryRow.write(flush.session(), transaction, user, entries);
        }
    }

    /** The rules of an entity; null if it is not audited. */
    private @Nullable AuditRules rules(Model entity) {
        Class<? extends Model> type = entity.getClass();
        if (!AuditRules.isAudited(type)) {
            return null;
        }
        AuditRules found = known.get(type);
        return found != null ? found : known.computeIfAbsent(type, this::newRules);
    }

    private AuditRules newRules(Class<?> type) {
        names.give(type);
        return AuditRules.of(EntityType.of(type.asSubclass(Model.class)));
    }

    // rows

    private void add(RowChange row, AuditTransaction transaction, DialectInfo dialect, List<EntryRow> entries) {
        AuditRules rules = rules(row.entity());
        if (rules == null) {
            return;
        }
        List<ValueChange> told = row.values().stream()
                .filter(value -> isTold(row.kind(), value, rules))
                .toList();
        if (told.isEmpty() && row.kind() == Kind.UPDATE) {
            return; // nothing but what is left out
        }
        EntityType<?> type = EntityType.of(row.entity().getClass());
        String key = KeyText.of(type, row.key(), dialect);
        int number = transaction.next();
        AuditKind kind = AuditKind.valueOf(row.kind().name());
        if (told.isEmpty()) {
            entries.add(new EntryRow(number, rules.name(), key, kind, null, Seen.NOTHING, Seen.NOTHING, false));
        }
        for (ValueChange value : told) {
            entries.add(entry(number, key, kind, value, rules, dialect));
        }
    }

    /** A new row tells what it has, and one that goes what it had: that it has a key is told anyway. */
    private static boolean isTold(Kind kind, ValueChange value, AuditRules rules) {
        if (rules.isLeftOut(value.attribute().name())) {
            return false;
        }
        if (kind == Kind.UPDATE) {
            return true;
        }
        boolean empty = value.before().equals(Seen.NOTHING) && value.after().equals(Seen.NOTHING);
        return !empty && !value.attribute().definition().isPrimaryKey();
    }

    private static EntryRow entry(
            int number, String key, AuditKind kind, ValueChange value, AuditRules rules, DialectInfo dialect) {
        String before = text(value, value.before(), dialect);
        String after = text(value, value.after(), dialect);
        return new EntryRow(
                number,
                rules.name(),
                key,
                kind,
                value.attribute().name(),
                new Seen(value.before().isKnown(), rules.cut(before)),
                new Seen(value.after().isKnown(), rules.cut(after)),
                rules.isCut(before) || rules.isCut(after));
    }

    private static @Nullable String text(ValueChange value, Seen seen, DialectInfo dialect) {
        Object known = seen.value();
        return known == null
                ? null
                : ValueText.of(value.attribute().definition().type(), known, dialect);
    }

    // rows between

    /** Each end that is audited has an entry of its own, under the name that the relationship has there. */
    private void add(LinkChange link, AuditTransaction transaction, DialectInfo dialect, List<EntryRow> entries) {
        add(link.joined(), link.relation(), link.owner(), link.member(), transaction, dialect, entries);
        Relation<?, ?> inverse = link.relation().inverse();
        Model member = link.member();
        if (inverse != null && member != null) {
            add(link.joined(), inverse, member, link.owner(), transaction, dialect, entries);
        }
    }

    private void add(
            boolean joined,
            Relation<?, ?> relation,
            Model owner,
            @Nullable Model member,
            AuditTransaction transaction,
            DialectInfo dialect,
            List<EntryRow> entries) {
        AuditRules rules = rules(owner);
        if (rules == null || rules.isLeftOut(relation.name())) {
            return;
        }
        Seen other = member == null ? Seen.UNKNOWN : Seen.of(KeyText.of(member, dialect));
        entries.add(new EntryRow(
                transaction.next(),
                rules.name(),
                KeyText.of(owner, dialect),
                joined ? AuditKind.LINK : AuditKind.UNLINK,
                relation.name(),
                joined ? Seen.NOTHING : other,
                joined ? other : Seen.NOTHING,
                false));
    }
}

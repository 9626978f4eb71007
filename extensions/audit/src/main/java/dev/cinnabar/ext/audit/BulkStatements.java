package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.orm.ValueChange.Seen;
import dev.cinnabar.schema.EntityTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Printing;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Statements of sessions that change rows without objects: says who it is in them, and writes them down. Shared by all threads. */
final class BulkStatements {
    private final Users users;
    private final Names names;
    private final boolean refuses;
    private final ConcurrentMap<Class<?>, Concern> known = new ConcurrentHashMap<>();

    /**
     * What such statements of an entity are to this plugin.
     *
     * @param stamped whether its rows say who wrote them, or when
     * @param audited the audited class among it and its kinds; null if there is none
     */
    private record Concern(boolean stamped, @Nullable Class<?> audited) {}

    /** A statement that is only printed. */
    private record Said(Node node, StatementOptions options) implements Statement {}

    BulkStatements(Users users, Names names, boolean refuses) {
        this.users = users;
        this.names = names;
        this.refuses = refuses;
    }

    SessionStatement before(SessionStatement statement) {
        Node node = statement.node();
        if (!(node instanceof ChangeNode change) || !(table(change) instanceof EntityTable table)) {
            return statement;
        }
        Class<? extends Model> type = table.javaType().asSubclass(Model.class);
        Concern concern = concern(type);
        if (concern.audited() != null) {
            audit(statement, change, concern.audited());
        }
        SessionStatement given =
                concern.stamped() ? new BulkStamps(EntityType.of(type), table, users).on(statement) : statement;
        if (concern.audited() != null) {
            AuditTransaction.of(statement.session()).running(given);
        }
        return given;
    }

    private Concern concern(Class<? extends Model> type) {
        Concern found = known.get(type);
        return found != null ? found : known.computeIfAbsent(type, any -> newConcern(type));
    }

    /**
     * What was not sent did not happen. Where it was sent, the transaction can but be rolled back, and its entries with it. Of many sets of
     * values some may have been written, so that their entry stays.
     */
    void failed(SessionStatement statement) {
        AuditTransaction transaction = AuditTransaction.of(statement.session());
        int number = transaction.numberOf(statement);
        if (number > 0 && statement.sets().isEmpty()) {
            EntryRow.takeBack(statement.session(), transaction, number);
        }
    }

    private static TableDefinition table(ChangeNode change) {
        if (change instanceof InsertNode insert) {
            return insert.into().table();
        }
        return change instanceof UpdateNode update
                ? update.table().table()
                : ((DeleteNode) change).from().table();
    }

    private Concern newConcern(Class<? extends Model> type) {
        EntityType<?> entity = EntityType.of(type);
        boolean stamped = Attributed.class.isAssignableFrom(type) || Timestamped.class.isAssignableFrom(type);
        if (AuditRules.isAudited(type)) {
            names.give(type);
            return new Concern(stamped, type);
        }
        Class<?> kind = entity.subtypes().stream()
                .<Class<?>>map(EntityType::javaType)
                .filter(AuditRules::isAudited)
                .findFirst()
                .orElse(null);
        return new Concern(stamped, kind);
    }

    private void audit(SessionStatement statement, ChangeNode change, Class<?> audited) {
        AuditKind kind = kind(change);
        if (refuses) {
            throw new UsageException(
                    ErrorCode.BULK_REFUSED,
                    "A statement " + verb(kind) + " rows of " + audited.getSimpleName()
                            + " by itself, and the log of that could not say which.",
                    "load the objects and change them, or let statements be logged as such: leave refusingBulk() out");
        }
        String user = users.name(audited.getSimpleName());
        AuditTransaction transaction = AuditTransaction.of(statement.session());
        String text = Printing.print(new Said(change, StatementOptions.NONE));
        EntryRow entry = new EntryRow(
                transaction.next(), AuditRules.nameOf(audited), null, kind, null, Seen.UNKNOWN, Seen.of(text), false);
        EntryRow.write(statement.session(), transaction, user, List.of(entry));
    }

    private static AuditKind kind(ChangeNode change) {
        if (change instanceof InsertNode) {
            return AuditKind.BULK_INSERT;
        }
        return change instanceof UpdateNode ? AuditKind.BULK_UPDATE : AuditKind.BULK_DELETE;
    }

    private static String verb(AuditKind kind) {
        return switch (kind) {
            case BULK_INSERT -> "inserts";
            case BULK_UPDATE -> "updates";
            default -> "deletes";
        };
    }
}

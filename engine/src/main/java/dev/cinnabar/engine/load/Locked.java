package dev.cinnabar.engine.load;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;

/** Locks the rows that a query asks for, and not those that outer joins load along: they cannot be locked. Stateless. */
final class Locked {
    private Locked() {}

    /**
     * The query, whose locks name what they hold for if that is not everything.
     *
     * @param joins what will be joined to it
     * @param paged whether that stands around the query
     */
    static <R> Select<R> toWhatStands(Select<R> select, Joins joins, boolean paged) {
        Locking locking = select.node().locking();
        if (locking.strength() == LockStrength.NONE) {
            return select;
        }
        boolean all = locking.of().isEmpty();
        checkLockable(all ? Sources.items(select.node().from()) : locking.of());
        if (!all || paged || joins.isInner()) {
            return select;
        }
        List<FromNode> standing = new ArrayList<>(select.node().from());
        standing.addAll(joins.inner());
        return select.lockOf(standing.stream().<FromItem>map(item -> () -> item).toArray(FromItem[]::new));
    }

    private static void checkLockable(List<FromNode> items) {
        for (FromNode item : items) {
            if (item instanceof TableNode table && table.rows() != null) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "Rows of " + EntityType.behind(table.table())
                                + " cannot be locked: those of its kinds stand in tables of their own, read one below the other.",
                        "lock the rows of each kind by a query of its own, or one object by session.find(Kind.class, key, …)");
            }
        }
    }
}

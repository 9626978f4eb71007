package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.sql.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says where a database stands: its rows of versions, and a row of the log for each revision that it then has. For one thread. */
final class Stamping {
    private final Revisions revisions;
    private final VersionStore store;
    private final Session session;

    Stamping(Revisions revisions, VersionStore store, Session session) {
        this.revisions = revisions;
        this.store = store;
        this.session = session;
    }

    void stamp(List<String> targets, boolean purge) {
        try (Transaction transaction = session.begin()) {
            Connection connection = session.connection();
            if (purge) {
                connection.execute(store.versions().forgetAll());
            }
            Set<String> heads = store.present(connection).heads();
            Set<String> others = revisions.graph().stamp(heads, targets);
            store.change(connection, moved(heads, others));
            store.change(connection, logged(store.logged(connection), others));
            transaction.commit();
        }
    }

    /** The changes from these heads to others. */
    List<Change> moved(Set<String> heads, Set<String> others) {
        return store.versions().moved(without(heads, others), without(others, heads));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The changes after which the log has a finished row for each revision there, with the checksum of its script as it is now. */
    private List<Change> logged(List<LogRow> rows, Set<String> heads) {
        List<Change> changes = new ArrayList<>();
        Map<String, Script> missing = new HashMap<>();
        revisions.upTo(heads).forEach(script -> missing.put(script.id(), script));
        for (LogRow row : rows) {
            Script script = missing.get(row.revision());
            if (script != null && isAsItWas(row, script)) {
                missing.remove(row.revision());
            } else {
                changes.add(store.log().forgotten(row.revision()));
            }
        }
        missing.values().forEach(script -> changes.add(store.log().written(script, LogState.STAMPED)));
        return changes;
    }

    private static boolean isAsItWas(LogRow row, Script script) {
        return !row.state().isUnfinished() && row.checksum().equals(script.checksum());
    }
}

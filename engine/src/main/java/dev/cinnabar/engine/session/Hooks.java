package dev.cinnabar.engine.session;

import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * What sees the statements of a factory's sessions: its own hooks, and behind them those that plugins brought. Immutable.
 *
 * @param reading those of both that see queries
 * @param changing all of both
 */
record Hooks(List<SessionHook> own, List<SessionHook> brought, List<SessionHook> reading, List<SessionHook> changing) {
    static Hooks of(List<SessionHook> own, List<SessionHook> brought) {
        List<SessionHook> all = new ArrayList<>(own);
        all.addAll(brought);
        return new Hooks(
                List.copyOf(own),
                brought,
                all.stream().filter(SessionHook::seesReads).toList(),
                List.copyOf(all));
    }

    /** Those that see a query: one that changes rows further inside is a change. */
    List<SessionHook> of(Query<?> query) {
        boolean same = reading.size() == changing.size();
        return same || query instanceof Selection<?> && !Inside.changes(query.node()) ? reading : changing;
    }

    /** With one more of the factory's own. */
    Hooks with(SessionHook hook) {
        List<SessionHook> more = new ArrayList<>(own);
        more.add(hook);
        return of(more, brought);
    }
}

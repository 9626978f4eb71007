package dev.cinnabar.engine.session;

import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.SessionHook;
import java.util.ArrayList;
import java.util.List;

/**
 * How the sessions of a factory behave. Immutable.
 *
 * @param usual how relationships load that say nothing themselves
 * @param autobegin whether a transaction begins with the first statement that needs one
 * @param expires whether a commit makes objects forget their values
 * @param hooks what sees statements before they run
 */
record SessionSettings(LoadStrategy usual, boolean autobegin, boolean expires, List<SessionHook> hooks) {
    static final SessionSettings USUAL = new SessionSettings(LoadStrategy.LAZY, true, false, List.of());

    SessionSettings {
        hooks = List.copyOf(hooks);
    }

    SessionSettings withUsual(LoadStrategy strategy) {
        return new SessionSettings(strategy, autobegin, expires, hooks);
    }

    SessionSettings withAutobegin(boolean on) {
        return new SessionSettings(usual, on, expires, hooks);
    }

    SessionSettings withExpires(boolean on) {
        return new SessionSettings(usual, autobegin, on, hooks);
    }

    SessionSettings withHook(SessionHook hook) {
        List<SessionHook> more = new ArrayList<>(hooks);
        more.add(hook);
        return new SessionSettings(usual, autobegin, expires, more);
    }
}

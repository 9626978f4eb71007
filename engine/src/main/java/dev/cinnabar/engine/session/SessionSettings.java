package dev.cinnabar.engine.session;

import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.SessionHook;
import java.util.List;

/**
 * How the sessions of a factory behave. Immutable.
 *
 * @param usual how relationships load that say nothing themselves
 * @param autobegin whether a transaction begins with the first statement that needs one
 * @param expires whether a commit makes objects forget their values
 * @param hooks what sees statements before they run
 */
record SessionSettings(LoadStrategy usual, boolean autobegin, boolean expires, Hooks hooks) {
    /** As they are where nothing is said, on an engine whose plugins brought these hooks. */
    static SessionSettings usual(List<SessionHook> brought) {
        return new SessionSettings(LoadStrategy.LAZY, true, false, Hooks.of(List.of(), brought));
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
        return new SessionSettings(usual, autobegin, expires, hooks.with(hook));
    }
}

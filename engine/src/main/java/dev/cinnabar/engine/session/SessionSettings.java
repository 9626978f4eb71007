package dev.cinnabar.engine.session;

import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.QueryOption;
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
 * @param options what holds for each query and each change
 * @param context what plugins may ask the sessions for
 */
record SessionSettings(
        LoadStrategy usual,
        boolean autobegin,
        boolean expires,
        Hooks hooks,
        List<QueryOption> options,
        Context context) {
    SessionSettings {
        options = List.copyOf(options);
    }

    /** As they are where nothing is said, on an engine whose plugins brought these hooks. */
    static SessionSettings usual(List<SessionHook> brought) {
        return new SessionSettings(
                LoadStrategy.LAZY, true, false, Hooks.of(List.of(), brought), List.of(), Context.EMPTY);
    }

    SessionSettings withUsual(LoadStrategy strategy) {
        return new SessionSettings(strategy, autobegin, expires, hooks, options, context);
    }

    SessionSettings withAutobegin(boolean on) {
        return new SessionSettings(usual, on, expires, hooks, options, context);
    }

    SessionSettings withExpires(boolean on) {
        return new SessionSettings(usual, autobegin, on, hooks, options, context);
    }

    SessionSettings withHook(SessionHook hook) {
        return new SessionSettings(usual, autobegin, expires, hooks.with(hook), options, context);
    }

    SessionSettings withOptions(List<QueryOption> others) {
        List<QueryOption> more = new ArrayList<>(options);
        more.addAll(others);
        return new SessionSettings(usual, autobegin, expires, hooks, more, context);
    }

    SessionSettings withContext(Object value) {
        return new SessionSettings(usual, autobegin, expires, hooks, options, context.with(value));
    }
}

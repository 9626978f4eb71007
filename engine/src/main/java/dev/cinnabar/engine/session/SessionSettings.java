package dev.cinnabar.engine.session;

import dev.cinnabar.orm.LoadStrategy;

/**
 * How the sessions of a factory behave. Immutable.
 *
 * @param usual how relationships load that say nothing themselves
 * @param autobegin whether a transaction begins with the first statement that needs one
 * @param expires whether a commit makes objects forget their values
 */
record SessionSettings(LoadStrategy usual, boolean autobegin, boolean expires) {
    static final SessionSettings USUAL = new SessionSettings(LoadStrategy.LAZY, true, false);

    SessionSettings withUsual(LoadStrategy strategy) {
        return new SessionSettings(strategy, autobegin, expires);
    }

    SessionSettings withAutobegin(boolean on) {
        return new SessionSettings(usual, on, expires);
    }

    SessionSettings withExpires(boolean on) {
        return new SessionSettings(usual, autobegin, on);
    }
}

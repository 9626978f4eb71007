package dev.cinnabar.migrate.run;

import java.time.Duration;

/**
 * What the revisions of one run have in common. Immutable.
 *
 * @param by who migrates, as the database tells; empty where it does not
 */
record Migrating(Revisions revisions, RunOptions options, VersionStore store, Session session, String by) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /**
     * Where the database stands, with nothing unfinished. Where no lock kept another run away, it may be at work, and is waited for.
     *
     * @throws dev.cinnabar.error.UsageException with {@code UNFINISHED_REVISION}
     */
    Position settled() {
        boolean alone = session.dialect().sessionLocks().isPresent();
        Duration patience = alone ? Duration.ZERO : options.lockWait().multipliedBy(options.tries());
        Pauses pauses = new Pauses(FIRST_PAUSE, LONGEST_PAUSE, patience);
        Position position = store.position(session.connection());
        while (position.unfinished().isPresent()) {
            if (!pauses.pause()) {
                throw Told.unfinished(position.unfinished().get());
            }
            position = store.position(session.connection());
        }
        return position;
    }
}

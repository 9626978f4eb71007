package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.graph.Hop;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Takes revisions on a database. Immutable, so that many threads may share it. */
public final class MigrationRun {
    private final Engine engine;
    private final Revisions revisions;
    private final RunOptions options;
    private final VersionStore store;

    public MigrationRun(Engine engine, Revisions revisions, RunOptions options) {
        this.engine = engine;
        this.revisions = revisions;
        this.options = options;
        this.store = new VersionStore(options.versions());
    }

    /** The heads that the database stands at. */
    public Set<String> current() {
        try (Connection connection = engine.connect()) {
            return store.position(connection).heads();
        }
    }

    public List<Applied> upgrade(String target) {
        return run(heads -> revisions.graph().upgrade(heads, target));
    }

    public List<Applied> downgrade(String target) {
        return run(heads -> revisions.graph().downgrade(heads, target));
    }

    /** The way from where the database stands. */
    private interface Way {
        List<Hop> from(Set<String> heads);
    }

    private List<Applied> run(Way way) {
        return isThere(way) ? List.of() : go(way);
    }

    /** Whether nothing is to do, as of most programs that start: they need not wait for each other. */
    private boolean isThere(Way way) {
        try (Connection connection = engine.connect()) {
            Position position = store.position(connection);
            if (position.heads().isEmpty() || position.unfinished().isPresent()) {
                return false;
            }
            checkEdited(position);
            return way.from(position.heads()).isEmpty();
        }
    }

    private List<Applied> go(Way way) {
        try (MigrationLock lock = MigrationLock.take(engine, options);
                Session session = Session.open(engine, options)) {
            Migrating run = new Migrating(revisions, options, store, session, lock.owner());
            Position position = run.settled();
            checkEdited(position);
            List<RevisionPlan> plans =
                    new Plans(engine, revisions, options).of(way.from(position.heads()), session.dialect());
            create(session);
            return new Taking(run, lock).take(plans);
        }
    }

    private void checkEdited(Position position) {
        for (Script script : revisions.upTo(position.heads())) {
            position.logged(script.id())
                    .filter(row -> !row.checksum().equals(script.checksum()))
                    .ifPresent(row -> {
                        throw Told.edited(script);
                    });
        }
    }

    private void create(Session session) {
        new Retrying(options.tries()).run(() -> store.create(session.connection()), failure -> {});
    }

    /** What {@link #upgrade} would take, in its order. */
    public List<Script> pending(String target) {
        List<Hop> hops = revisions.graph().upgrade(current(), target);
        return hops.stream().map(hop -> revisions.script(hop.node())).toList();
    }

    /** Whether the database has all revisions, of which there is one at least. */
    public boolean isAtHeads() {
        Set<String> current = current();
        return !current.isEmpty() && revisions.graph().upgrade(current, "heads").isEmpty();
    }

    /** Makes the tables of versions where they are not there. */
    public void create() {
        locked(this::create);
    }

    /**
     * Says where the database stands, and runs nothing.
     *
     * @param purge whether what was said before is forgotten first
     */
    public void stamp(List<String> targets, boolean purge) {
        locked(session -> {
            store.position(session.connection());
            create(session);
            Stamping stamping = new Stamping(revisions, store, session);
            new Retrying(options.tries()).run(() -> stamping.stamp(targets, purge), failure -> {});
        });
    }

    @SuppressWarnings("try") // the lock is held, and not named again
    private void locked(Consumer<? super Session> work) {
        try (MigrationLock lock = MigrationLock.take(engine, options);
                Session session = Session.open(engine, options)) {
            work.accept(session);
        }
    }
}

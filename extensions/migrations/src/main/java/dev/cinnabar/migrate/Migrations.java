package dev.cinnabar.migrate;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.run.MigrationRun;
import dev.cinnabar.migrate.run.OfflineRun;
import dev.cinnabar.migrate.run.Revisions;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The revisions of one database: brings it to one of them, back to one, and tells where it stands. Many servers may start at once: one of
 * them migrates, the others wait. A run takes two connections of the engine, where the database has locks of sessions: one of them holds the lock.
 * Immutable, so that many threads may share it.
 *
 * <pre>{@code
 * Migrations.of(engine).upgrade("head");
 * }</pre>
 */
public final class Migrations {
    private final Engine engine;
    private final Revisions revisions;
    private final RunOptions options;

    /** Of revisions that are read already. */
    Migrations(Engine engine, Revisions revisions, RunOptions options) {
        this.engine = engine;
        this.revisions = revisions;
        this.options = options;
    }

    /**
     * Migrations of the scripts on the class path.
     *
     * @throws dev.cinnabar.error.UsageException if the scripts do not fit together
     */
    public static Migrations of(Engine engine) {
        return of(engine, onClassPath());
    }

    /**
     * Migrations of these scripts, which are read now.
     *
     * @throws dev.cinnabar.error.UsageException if one cannot be read, or they do not fit together
     */
    public static Migrations of(Engine engine, Scripts scripts) {
        return new Migrations(engine, Revisions.of(scripts.all()), RunOptions.USUAL);
    }

    /** The classes that the processor found, of all jars on the class path of the calling thread. */
    public static Scripts onClassPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return onClassPath(loader == null ? Migrations.class.getClassLoader() : loader);
    }

    /** The classes that the processor found, as a class loader gives them. */
    public static Scripts onClassPath(ClassLoader loader) {
        return ClassScripts.on(loader);
    }

    /** The same under other options. */
    public Migrations with(UnaryOperator<RunOptions> change) {
        return new Migrations(engine, revisions, change.apply(options));
    }

    public RunOptions options() {
        return options;
    }

    /** The revisions and their order; no database is asked. */
    public RevisionGraph graph() {
        return revisions.graph();
    }

    /** What a revision does. */
    public Script script(String id) {
        return revisions.script(id);
    }

    /** The heads that the database stands at; empty where no revision was applied. It makes no table. */
    public Set<String> current() {
        return run().current();
    }

    /** Whether the database stands at all heads of the scripts. */
    public boolean isAtHeads() {
        return run().isAtHeads();
    }

    /** What {@link #upgrade} would take, in its order. */
    public List<Script> pending(String target) {
        return run().pending(target);
    }

    /**
     * Takes the revisions up to the target that are not there yet.
     *
     * @param target an id or its beginning, {@code head}, {@code heads}, {@code +2}, {@code label@head}, …
     * @return what was taken; empty where all was there
     */
    public List<Applied> upgrade(String target) {
        return run().upgrade(target);
    }

    /**
     * Takes revisions back.
     *
     * @param target an id or its beginning, {@code base}, {@code -1}, {@code label@base}, …
     */
    public List<Applied> downgrade(String target) {
        return run().downgrade(target);
    }

    /** Says that the database stands there, and runs nothing. It also ends what is unfinished. */
    public void stamp(String... targets) {
        run().stamp(List.of(targets), false);
    }

    /** As {@link #stamp}, after what is said so far is forgotten: for a table of versions that says what the scripts do not have. */
    public void restamp(String... targets) {
        run().stamp(List.of(targets), true);
    }

    /** Makes the tables that versions are kept in, where they are not there. */
    public void ensureVersionTable() {
        run().create();
    }

    /**
     * The SQL that {@link #upgrade} would send, as a script; the database is not asked.
     *
     * @param from where the database stands, as {@link #upgrade} takes it; {@code base} for an empty one
     */
    public String upgradeSql(String from, String target) {
        return offline().upgrade(from, target);
    }

    /** The SQL that {@link #downgrade} would send, as a script; the database is not asked. */
    public String downgradeSql(String from, String target) {
        return offline().downgrade(from, target);
    }

    /** The SQL that says that a database stands there. */
    public String stampSql(String from, String target) {
        return offline().stamp(from, target);
    }

    private MigrationRun run() {
        return new MigrationRun(engine, revisions, options);
    }

    private OfflineRun offline() {
        return new OfflineRun(engine, revisions, options);
    }
}

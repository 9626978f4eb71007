package dev.cinnabar.migrate;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The revisions of one database: brings it to one of them, back to one, and tells where it stands. Many servers may start at once: one of
 * them migrates, the others wait. Immutable, so that many threads may share it.
 *
 * <pre>{@code
 * Migrations.of(engine).upgrade("head");
 * }</pre>
 */
public final class Migrations {
    private Migrations() {}

    /** Migrations of the scripts on the class path. */
    public static Migrations of(Engine engine) {
        return of(engine, onClassPath());
    }

    public static Migrations of(Engine engine, Scripts scripts) {
        throw new UnsupportedOperationException();
    }

    /** The classes that the processor found, of all jars on the class path of the calling thread. */
    public static Scripts onClassPath() {
        throw new UnsupportedOperationException();
    }

    /** The classes that the processor found, as a class loader gives them. */
    public static Scripts onClassPath(ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    /** The same under other options. */
    public Migrations with(UnaryOperator<RunOptions> change) {
        throw new UnsupportedOperationException();
    }

    public RunOptions options() {
        throw new UnsupportedOperationException();
    }

    /** The revisions and their order; no database is asked. */
    public RevisionGraph graph() {
        throw new UnsupportedOperationException();
    }

    /** What a revision does. */
    public Script script(String id) {
        throw new UnsupportedOperationException();
    }

    /** The heads that the database stands at; empty where no revision was applied. It makes no table. */
    public Set<String> current() {
        throw new UnsupportedOperationException();
    }

    /** Whether the database stands at all heads of the scripts. */
    public boolean isAtHeads() {
        throw new UnsupportedOperationException();
    }

    /** What {@link #upgrade} would take, in its order. */
    public List<Script> pending(String target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the revisions up to the target that are not there yet.
     *
     * @param target an id or its beginning, {@code head}, {@code heads}, {@code +2}, {@code label@head}, …
     * @return what was taken; empty where all was there
     */
    public List<Applied> upgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes revisions back.
     *
     * @param target an id or its beginning, {@code base}, {@code -1}, {@code label@base}, …
     */
    public List<Applied> downgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /** Says that the database stands there, and runs nothing. It also ends what is unfinished. */
    public void stamp(String... targets) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #stamp}, after what is said so far is forgotten: for a table of versions that says what the scripts do not have. */
    public void restamp(String... targets) {
        throw new UnsupportedOperationException();
    }

    /** Makes the tables that versions are kept in, where they are not there. */
    public void ensureVersionTable() {
        throw new UnsupportedOperationException();
    }

    /**
     * The SQL that {@link #upgrade} would send, as a script; the database is not asked.
     *
     * @param from where the database stands, as {@link #upgrade} takes it; {@code base} for an empty one
     */
    public String upgradeSql(String from, String target) {
        throw new UnsupportedOperationException();
    }

    /** The SQL that {@link #downgrade} would send, as a script; the database is not asked. */
    public String downgradeSql(String from, String target) {
        throw new UnsupportedOperationException();
    }

    /** The SQL that says that a database stands there. */
    public String stampSql(String from, String target) {
        throw new UnsupportedOperationException();
    }
}

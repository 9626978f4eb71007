package dev.cinnabar.migrate;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.run.Revisions;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.migrate.script.Scripts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One set of revisions on several databases, such as one for each tenant: one after another, each under its own lock and with its own table
 * of versions. The scripts are read once. A database that fails is told of, and does not stop the others. Immutable, so that many threads may
 * share it.
 *
 * <pre>{@code
 * List<Outcome> outcomes =
 *         SeveralDatabases.of(tenants, name -> Engine.create(urls.of(name)), Migrations.onClassPath()).upgrade("head");
 * }</pre>
 */
public final class SeveralDatabases {
    private final Set<String> names;
    private final Visits visits;
    private final Revisions revisions;
    private final RunOptions options;

    private SeveralDatabases(Collection<String> names, Visits visits, Revisions revisions, RunOptions options) {
        this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        this.visits = visits;
        this.revisions = revisions;
        this.options = options;
    }

    /** Gives work an engine for as long as it takes. */
    @FunctionalInterface
    private interface Visits {
        List<Applied> at(String name, Function<Engine, List<Applied>> work);
    }

    /**
     * What became of one database. Immutable.
     *
     * @param database its name
     * @param applied what was taken, or taken back; empty where all was there, and where it failed: its table of versions says how far it came
     * @param error why it failed; null where it did not
     */
    public record Outcome(
            String database,
            List<Applied> applied,
            @Nullable RuntimeException error) {
        public Outcome {
            Objects.requireNonNull(database, "database");
            applied = List.copyOf(applied);
        }

        /** Why it failed; empty where it did not. */
        public Optional<RuntimeException> failure() {
            return Optional.ofNullable(error);
        }
    }

    /**
     * These revisions, which are read now, on databases that are opened one after another.
     *
     * @param names of the databases, in the order in which they are visited
     * @param opening gives the engine of a name, which is closed after its turn
     * @throws dev.cinnabar.error.UsageException if a script cannot be read, or they do not fit together
     */
    public static SeveralDatabases of(
            Collection<String> names, Function<? super String, ? extends Engine> opening, Scripts scripts) {
        Visits visits = (name, work) -> {
            try (Engine engine = opening.apply(name)) {
                return work.apply(engine);
            }
        };
        return new SeveralDatabases(names, visits, Revisions.of(scripts.all()), RunOptions.USUAL);
    }

    /**
     * These revisions, which are read now, on engines that are there, and stay open.
     *
     * @param engines by the names of the databases, in the order in which they are visited
     * @throws dev.cinnabar.error.UsageException if a script cannot be read, or they do not fit together
     */
    public static SeveralDatabases of(Map<String, ? extends Engine> engines, Scripts scripts) {
        Map<String, Engine> all = new LinkedHashMap<>(engines);
        Visits visits = (name, work) -> work.apply(Objects.requireNonNull(all.get(name)));
        return new SeveralDatabases(all.keySet(), visits, Revisions.of(scripts.all()), RunOptions.USUAL);
    }

    /** The same under other options. */
    public SeveralDatabases with(UnaryOperator<RunOptions> change) {
        return new SeveralDatabases(names, visits, revisions, change.apply(options));
    }

    /** Takes, on each of them, the revisions up to the target that are not there yet; an outcome for each, in their order. */
    public List<Outcome> upgrade(String target) {
        return each(migrations -> migrations.upgrade(target));
    }

    /** Takes revisions back on each of them. */
    public List<Outcome> downgrade(String target) {
        return each(migrations -> migrations.downgrade(target));
    }

    private List<Outcome> each(Function<Migrations, List<Applied>> work) {
        return names.stream().map(name -> one(name, work)).toList();
    }

    private Outcome one(String name, Function<Migrations, List<Applied>> work) {
        try {
            return new Outcome(
                    name, visits.at(name, engine -> work.apply(new Migrations(engine, revisions, options))), null);
        } catch (RuntimeException failure) {
            return new Outcome(name, List.of(), failure);
        }
    }
}

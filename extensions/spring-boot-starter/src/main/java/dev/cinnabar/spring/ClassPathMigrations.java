package dev.cinnabar.spring;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The revisions among the classes of the application, or of a bean of its own, taken at start-up. Shared by all threads. */
final class ClassPathMigrations implements StartupMigrations {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.spring");

    private final Engine engine;
    private final Scripts scripts;
    private final CinnabarProperties.Migrations wanted;
    private boolean done;

    ClassPathMigrations(Engine engine, Scripts scripts, CinnabarProperties.Migrations wanted) {
        this.engine = engine;
        this.scripts = scripts;
        this.wanted = wanted;
    }

    @Override
    public synchronized void run() {
        if (!done) {
            migrate(scripts.all());
            done = true;
        }
    }

    private void migrate(List<Script> found) {
        if (!found.isEmpty()) {
            int taken = Migrations.of(engine, () -> found)
                    .with(this::options)
                    .upgrade(wanted.target())
                    .size();
            LOG.info("{} of {} revisions taken, the database stands at {}", taken, found.size(), wanted.target());
        } else if (Boolean.TRUE.equals(wanted.enabled())) {
            throw new UsageException(
                    ErrorCode.NO_SUCH_REVISION,
                    "The property cinnabar.migrations.enabled is true, and there are no revisions on the class path",
                    "add cinnabar-processor to the annotation processors of the compiler, which lists classes marked"
                            + " @Revision; or make a bean of the type Scripts; or leave the property out");
        }
    }

    private RunOptions options(RunOptions usual) {
        RunOptions options = usual.withDestructive(wanted.destructive());
        options = wanted.patience() == null ? options : options.withPatience(wanted.patience());
        return wanted.lockWait() == null ? options : options.withLockWait(wanted.lockWait());
    }
}

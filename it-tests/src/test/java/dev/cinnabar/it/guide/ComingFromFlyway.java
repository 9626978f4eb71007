package dev.cinnabar.it.guide;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.run.Progress;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The right-hand side of docs/coming-from/flyway.md. */
final class ComingFromFlyway {
    /** A file of the page. */
    static final String FIRST = """
        -- revision: a1b2c3d4e5f6
        -- message: create users

        -- upgrade
        CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL);

        -- downgrade
        DROP TABLE users;
        """;

    /** Another. */
    static final String SECOND = """
        -- revision: b2c3d4e5f6a1
        -- down: a1b2c3d4e5f6
        -- message: add tags

        -- upgrade
        CREATE TABLE tags (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL);

        -- downgrade
        DROP TABLE tags;
        """;

    private ComingFromFlyway() {}

    static List<Applied> migrate(Engine engine, Path folder) {
        Migrations migrations = Migrations.of(engine, SqlFolder.of(folder));
        return migrations.upgrade("head");
    }

    static List<Applied> fromClassPath(Engine engine) {
        return Migrations.of(engine).upgrade("head");
    }

    static void target(Migrations migrations) {
        migrations.upgrade("a1b2");
        migrations.upgrade("+1");
    }

    static List<Script> pending(Migrations migrations) {
        return migrations.pending("head");
    }

    static Set<String> current(Migrations migrations) {
        return migrations.current();
    }

    static boolean validated(Migrations migrations) {
        return migrations.isAtHeads();
    }

    static List<Applied> undo(Migrations migrations) {
        return migrations.downgrade("-1");
    }

    static void baseline(Migrations migrations) {
        migrations.stamp("a1b2");
    }

    static String written(Migrations migrations) {
        return migrations.upgradeSql("base", "head");
    }

    static Migrations table(Migrations migrations) {
        return migrations.with(options -> options.withVersions(TableName.of("schema_versions")));
    }

    static Migrations grouped(Migrations migrations) {
        return migrations.with(options -> options.withOneTransaction(true));
    }

    static Migrations patient(Migrations migrations) {
        return migrations.with(options -> options.withPatience(Duration.ofMinutes(2)));
    }

    static Migrations careful(Migrations migrations) {
        return migrations.with(options -> options.withDestructive(false));
    }

    static Migrations heard(Migrations migrations, Consumer<String> out) {
        return migrations.with(options -> options.withProgress(new Progress() {
            @Override
            public void applied(Script script, boolean up) {
                out.accept(script.message());
            }
        }));
    }
}

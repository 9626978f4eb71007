package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.TableName;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal over the revisions of the project: those on its class path, and files of SQL. */
abstract class ScriptsMojo extends ProjectMojo {
    /** A folder with files of SQL that stand in the same graph as the classes; none unless it is said. */
    @Parameter(property = "cinnabar.scripts")
    private @Nullable File scripts;

    /** The table that says where the database stands. */
    @Parameter(property = "cinnabar.versionTable", defaultValue = "cinnabar_version")
    private String versionTable = "";

    final Optional<Path> folder() {
        return Optional.ofNullable(scripts).map(File::toPath);
    }

    final TableName versions() {
        return TableName.of(versionTable);
    }

    final Scripts scripts() {
        Scripts classes = Migrations.onClassPath();
        return folder().map(folder -> classes.and(SqlFolder.of(folder))).orElse(classes);
    }

    final Migrations migrations(Engine engine) {
        return Migrations.of(engine, scripts()).with(options -> options.withVersions(versions()));
    }
}

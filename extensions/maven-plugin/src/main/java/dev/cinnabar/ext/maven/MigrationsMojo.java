package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.TableName;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal over the revisions of the project: those on its class path, and files of SQL. */
abstract class MigrationsMojo extends DatabaseMojo {
    /** A folder with files of SQL that stand in the same graph as the classes; none unless it is said. */
    @Parameter(property = "cinnabar.scripts")
    private @Nullable File scripts;

    /** The table that says where the database stands. */
    @Parameter(property = "cinnabar.versionTable", defaultValue = "cinnabar_version")
    private String versionTable = "";

    /** Whether steps may be taken that lose rows or columns. */
    @Parameter(property = "cinnabar.allowDestructive", defaultValue = "false")
    private boolean allowDestructive;

    @Override
    final void run(Engine engine) throws MojoExecutionException, MojoFailureException {
        run(Migrations.of(engine, allScripts())
                .with(options ->
                        options.withVersions(TableName.of(versionTable)).withDestructive(allowDestructive)));
    }

    private Scripts allScripts() {
        Scripts classes = Migrations.onClassPath();
        return scripts == null ? classes : classes.and(SqlFolder.of(scripts.toPath()));
    }

    abstract void run(Migrations migrations) throws MojoExecutionException, MojoFailureException;

    final void tell(List<Applied> taken) {
        taken.forEach(one -> getLog().info((one.up() ? "Upgraded to " : "Took back ")
                + one.script().id() + ", " + one.script().message()));
        if (taken.isEmpty()) {
            getLog().info("Nothing was to be done");
        }
    }
}

package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that brings a database to a revision, or tells where it stands. */
abstract class MigrationsMojo extends ScriptsMojo {
    /** Whether steps may be taken that lose rows or columns. */
    @Parameter(property = "cinnabar.allowDestructive", defaultValue = "false")
    private boolean allowDestructive;

    @Override
    final void work() throws MojoExecutionException, MojoFailureException {
        try (Engine engine = engine()) {
            run(migrations(engine).with(options -> options.withDestructive(allowDestructive)));
        }
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

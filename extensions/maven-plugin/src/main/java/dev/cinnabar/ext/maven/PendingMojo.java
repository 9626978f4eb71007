package dev.cinnabar.ext.maven;

import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails unless the database has all revisions of the project: for a build that must not go on without them. */
@Mojo(name = "pending", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class PendingMojo extends MigrationsMojo {
    @Override
    void run(Migrations migrations) throws MojoFailureException {
        if (!migrations.isAtHeads()) {
            throw new MojoFailureException("The database lacks revisions: "
                    + migrations.pending("heads").stream().map(Script::id).toList() + ". cinnabar:upgrade takes them.");
        }
    }
}

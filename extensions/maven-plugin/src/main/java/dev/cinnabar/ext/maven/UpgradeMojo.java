package dev.cinnabar.ext.maven;

import dev.cinnabar.migrate.Migrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes the project's revisions that the database has not. */
@Mojo(name = "upgrade", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class UpgradeMojo extends MigrationsMojo {
    /** A revision, {@code head}, {@code heads} or {@code +n}. */
    @Parameter(property = "cinnabar.target", defaultValue = "head")
    private String target = "head";

    @Override
    void run(Migrations migrations) {
        tell(migrations.upgrade(target));
    }
}

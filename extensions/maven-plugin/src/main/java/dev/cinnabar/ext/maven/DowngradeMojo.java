package dev.cinnabar.ext.maven;

import dev.cinnabar.migrate.Migrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes revisions back. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class DowngradeMojo extends MigrationsMojo {
    /** A revision, {@code base} or {@code -n}. */
    @Parameter(property = "cinnabar.target", required = true)
    private String target = "";

    @Override
    void run(Migrations migrations) {
        tell(migrations.downgrade(target));
    }
}

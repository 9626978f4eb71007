package dev.cinnabar.ext.maven;

import dev.cinnabar.migrate.Migrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says that the database stands at a revision, and runs nothing. */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class StampMojo extends MigrationsMojo {
    /** A revision, {@code heads} or {@code base}. */
    @Parameter(property = "cinnabar.target", required = true)
    private String target = "";

    @Override
    void run(Migrations migrations) {
        migrations.stamp(target);
    }
}

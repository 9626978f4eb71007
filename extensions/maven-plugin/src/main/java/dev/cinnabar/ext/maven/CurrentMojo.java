package dev.cinnabar.ext.maven;

import dev.cinnabar.migrate.Migrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Tells where the database stands. */
@Mojo(name = "current", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class CurrentMojo extends MigrationsMojo {
    @Override
    void run(Migrations migrations) {
        getLog().info("The database stands at " + (migrations.current().isEmpty() ? "base" : migrations.current()));
    }
}

package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes down the SQL from one revision to another, for somebody else to run; no database is asked. */
@Mojo(name = "sql", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class SqlMojo extends WordsMojo {
    /** Where the database stands: {@code base} for an empty one; {@code heads} if nothing is said and the way is down. */
    @Parameter(property = "cinnabar.from")
    private @Nullable String from;

    /** Where it shall stand: {@code head}; {@code base} if nothing is said and the way is down. */
    @Parameter(property = "cinnabar.target")
    private @Nullable String target;

    /** Whether revisions are taken back. */
    @Parameter(property = "cinnabar.down", defaultValue = "false")
    private boolean down;

    /** The file that it is written to; else it stands in the build's log. */
    @Parameter(property = "cinnabar.output")
    private @Nullable File output;

    @Override
    void work() throws MojoExecutionException {
        String text = text();
        if (output == null) {
            text.lines().forEach(getLog()::info);
        } else {
            write(text, output.toPath());
            getLog().info("Wrote " + output);
        }
    }

    /** What loses rows is written down as well: whoever runs it reads it. */
    private String text() {
        try (Engine engine = Engine.offline(dialect(), sql -> {})) {
            Migrations migrations = migrations(engine).with(options -> options.withDestructive(true));
            return down
                    ? migrations.downgradeSql(or(from, "heads"), or(target, "base"))
                    : migrations.upgradeSql(or(from, "base"), or(target, "head"));
        }
    }

    private static String or(@Nullable String said, String other) {
        return said == null ? other : said;
    }

    private static void write(String text, Path file) throws MojoExecutionException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("Cannot write " + file, unwritable);
        }
    }
}

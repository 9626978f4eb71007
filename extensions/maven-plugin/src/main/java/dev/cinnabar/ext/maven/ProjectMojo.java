package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that works with what stands on the project's class path. Used once, by one thread. */
abstract class ProjectMojo extends AbstractMojo {
    /** The database: {@code postgresql://localhost:5432/shop}. */
    @Parameter(property = "cinnabar.url")
    private @Nullable String url;

    /** Who connects, where the URL does not say. */
    @Parameter(property = "cinnabar.user")
    private @Nullable String user;

    /** The variable of the environment that holds the password, so that none stands in a build or in a list of processes. */
    @Parameter(property = "cinnabar.passwordVariable", defaultValue = "CINNABAR_PASSWORD")
    private String passwordVariable = "";

    @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    @Override
    @SuppressWarnings("try") // the classes are there for as long as they are open, and are not named again
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try (ProjectClasses classes = ProjectClasses.of(classPath)) {
            work();
        } catch (CinnabarException failure) {
            throw new MojoExecutionException(failure.getMessage(), failure);
        }
    }

    abstract void work() throws MojoExecutionException, MojoFailureException;

    final List<String> classPath() {
        return classPath;
    }

    final Optional<String> url() {
        return Optional.ofNullable(url);
    }

    final Optional<String> user() {
        return Optional.ofNullable(user);
    }

    final String passwordVariable() {
        return passwordVariable;
    }

    /** The database of the build. Whoever gets it closes it. */
    final Engine engine() {
        String address = url().orElseThrow(() -> new UsageException(
                ErrorCode.BAD_OPTION,
                "No database is said.",
                "write <url> into the plugin's configuration, or say -Dcinnabar.url=postgresql://localhost:5432/shop"));
        return new Login(address, user, passwordVariable).engine();
    }
}

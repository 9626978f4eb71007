package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that talks to a database with what stands on the project's class path. Used once, by one thread. */
abstract class DatabaseMojo extends AbstractMojo {
    /** The database: {@code postgresql://localhost:5432/shop}. */
    @Parameter(property = "cinnabar.url", required = true)
    private String url = "";

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
        try (ProjectClasses classes = ProjectClasses.of(classPath);
                Engine engine = engine()) {
            run(engine);
        } catch (CinnabarException failure) {
            throw new MojoExecutionException(failure.getMessage(), failure);
        }
    }

    private Engine engine() {
        return new Login(url, user, passwordVariable).engine();
    }

    abstract void run(Engine engine) throws MojoExecutionException, MojoFailureException;
}

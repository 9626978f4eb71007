package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails unless the database is as the project's models say. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class CheckMojo extends ProjectMojo {
    @Override
    void work() throws MojoFailureException {
        List<Difference> differences = differences();
        if (!differences.isEmpty()) {
            throw new MojoFailureException("The database is not what the models say:\n"
                    + differences.stream().map(one -> "  " + one).collect(Collectors.joining("\n")));
        }
        getLog().info("The database is what the models say");
    }

    private List<Difference> differences() {
        try (Engine engine = engine()) {
            return MetaData.ofClassPath().check(engine);
        }
    }
}

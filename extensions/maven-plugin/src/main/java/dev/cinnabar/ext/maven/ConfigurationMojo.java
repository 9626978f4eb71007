package dev.cinnabar.ext.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the build knows into the {@code cinnabar.toml} of the command line: the class path, models, scripts, and the variable that
 * holds the URL. What a person wrote there stays, and goes before; no password is written.
 */
@Mojo(name = "configuration", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ConfigurationMojo extends ScriptsMojo {
    private static final String ALL = "class-path";

    /** The file. */
    @Parameter(property = "cinnabar.configuration", defaultValue = "${project.basedir}/cinnabar.toml")
    private File file = new File("cinnabar.toml");

    /** The variable of the environment that holds the URL, which may have a password in it. */
    @Parameter(property = "cinnabar.urlVariable", defaultValue = "CINNABAR_URL")
    private String urlVariable = "";

    /** The models' classes; all of the class path, unless some are said. */
    @Parameter(property = "cinnabar.models")
    private List<String> models = List.of();

    /** The package of new scripts. */
    @Parameter(property = "cinnabar.package")
    private @Nullable String packageName;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    private @Nullable File root;

    @Override
    void work() throws MojoExecutionException {
        Path path = file.toPath().toAbsolutePath();
        try {
            tell(new CommandLineSettings(texts(path)).into(path));
        } catch (IOException failure) {
            throw new MojoExecutionException("Cannot read or write " + path, failure);
        }
    }

    private Map<String, List<String>> texts(Path path) {
        Path home = Optional.ofNullable(path.getParent()).orElse(path);
        Place place =
                new Place(home, Optional.ofNullable(root).map(File::toPath).orElse(home));
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("url", List.of(Literal.variable(urlVariable)));
        user().ifPresent(name -> texts.put("user", List.of(Literal.of(name))));
        if (!passwordVariable().equals("CINNABAR_PASSWORD")) {
            texts.put("password-env", List.of(Literal.of(passwordVariable())));
        }
        texts.put(
                "class-path", classPath().stream().map(Path::of).map(place::of).toList());
        texts.put(
                "models",
                models.isEmpty()
                        ? List.of(ALL)
                        : models.stream().map(Literal::of).toList());
        texts.put("scripts", scripts(place));
        Optional.ofNullable(packageName).ifPresent(name -> texts.put("package", List.of(Literal.of(name))));
        if (!versions().equals(dev.cinnabar.migrate.run.RunOptions.USUAL.versions())) {
            texts.put("version-table", List.of(Literal.of(versions().toString())));
        }
        return texts;
    }

    private List<String> scripts(Place place) {
        List<String> places = new ArrayList<>(List.of(ALL));
        folder().map(place::of).ifPresent(places::add);
        return places;
    }

    private void tell(CommandLineSettings.Written done) {
        getLog().info(
                        done.changed()
                                ? "Wrote " + file + ": " + String.join(", ", done.written())
                                : file + " is up to date");
        if (!done.kept().isEmpty()) {
            getLog().info("Left as somebody wrote it: " + String.join(", ", done.kept()));
        }
    }
}

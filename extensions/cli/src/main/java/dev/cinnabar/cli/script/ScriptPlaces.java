package dev.cinnabar.cli.script;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.cli.place.ClassPath;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.ClassScripts;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.migrate.script.SqlFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where scripts lie: folders of Java and SQL, and the class path. Immutable. */
public final class ScriptPlaces implements Scripts {
    /** The word for scripts that are compiled with the program. */
    public static final String CLASS_PATH = "class-path";
    /** The folder if nothing is said. */
    public static final String FOLDER = "migrations";

    private final Settings settings;
    private final ClassPath path;
    private final ClassLoader loader;

    public ScriptPlaces(Settings settings, ClassPath path, ClassLoader loader) {
        this.settings = settings;
        this.path = path;
        this.loader = loader;
    }

    private List<String> said() {
        List<String> said = settings.all(Key.SCRIPTS);
        return said.isEmpty() ? List.of(FOLDER) : said;
    }

    /** The folders, in their order. */
    public List<Path> folders() {
        return said().stream()
                .filter(place -> !place.equals(CLASS_PATH))
                .map(settings.folder()::resolve)
                .toList();
    }

    /**
     * The folder that new scripts go into.
     *
     * @throws UsageException if there is none
     */
    public Path folder() {
        return folders().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNUSABLE_SCRIPT,
                        "There is no folder for scripts.",
                        "cinnabar init makes one; or say in cinnabar.toml where it is: scripts = \"migrations\""));
    }

    @Override
    public List<Script> all() {
        List<Script> all = new ArrayList<>();
        for (String place : said()) {
            all.addAll(place.equals(CLASS_PATH) ? ClassScripts.on(loader).all() : inFolder(place));
        }
        return all;
    }

    private List<Script> inFolder(String place) {
        Path folder = settings.folder().resolve(place);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "There is no folder " + folder + " with scripts.",
                    "cinnabar init makes one; or say in cinnabar.toml where it is: scripts = \"migrations\", or"
                            + " scripts = \"class-path\"");
        }
        return SqlFolder.of(folder)
                .and(new JavaFolder(folder, path.present(), loader))
                .all();
    }
}

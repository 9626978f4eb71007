package dev.cinnabar.cli.script;

import dev.cinnabar.migrate.ClassScripts;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The scripts in Java of a folder, which are compiled when they are asked for. Other classes of the folder may help them. Immutable.
 *
 * @param path what they may name beside Cinnabar itself
 * @param loader where that is found when they run
 */
record JavaFolder(Path folder, List<Path> path, ClassLoader loader) implements Scripts {
    JavaFolder {
        path = List.copyOf(path);
    }

    @Override
    public List<Script> all() {
        List<SourceFile> sources =
                ScriptFiles.of(folder, ".java").stream().map(SourceFile::of).toList();
        return sources.isEmpty() ? List.of() : scripts(new ScriptCompiler(path).compile(sources));
    }

    private List<Script> scripts(Compiled compiled) {
        ClassLoader own = compiled.loader(loader);
        List<Script> scripts = new ArrayList<>();
        for (Map.Entry<String, SourceFile> each : compiled.sources().entrySet()) {
            Class<?> type = load(each.getKey(), own);
            if (type.isAnnotationPresent(Revision.class)) {
                ClassScripts.of(
                                type.asSubclass(Migration.class),
                                each.getValue().text())
                        .all()
                        .stream()
                        .map(script -> named(script, each.getValue()))
                        .forEach(scripts::add);
            }
        }
        return scripts;
    }

    /** Messages name the file, which is what a person opens. */
    private static Script named(Script script, SourceFile file) {
        return new Script(
                script.node(),
                script.message(),
                script.checksum(),
                file.path().toString(),
                script.outsideTransaction(),
                script.body());
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException lost) {
            throw new IllegalStateException(name + " was compiled and is not there", lost);
        }
    }
}

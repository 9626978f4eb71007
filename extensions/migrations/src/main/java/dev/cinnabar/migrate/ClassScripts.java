package dev.cinnabar.migrate;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Scripts that are classes. Their checksums are those of their sources, never of class files, which differ from compiler to compiler;
 * the processor puts a copy of each source beside its class. Stateless.
 */
public final class ClassScripts {
    private static final String INDEX = "META-INF/cinnabar/revisions";
    private static final String SOURCES = "META-INF/cinnabar/sources/";

    private ClassScripts() {}

    /** The classes that the processor found, of all jars and modules that a class loader sees. Read anew each time. */
    public static Scripts on(ClassLoader loader) {
        return () -> listed(loader).stream()
                .map(name -> MigrationClass.load(name, loader))
                .map(type -> type.script(source(type, loader)))
                .toList();
    }

    /** Classes that the processor has seen; no list of them is asked for. */
    public static Scripts of(List<Class<? extends Migration>> classes) {
        List<Class<? extends Migration>> copy = List.copyOf(classes);
        return () -> copy.stream()
                .map(MigrationClass::of)
                .map(type -> type.script(source(type, type.loader())))
                .toList();
    }

    /**
     * A class that no processor has seen.
     *
     * @param source its source, of which the checksum is taken
     */
    public static Scripts of(Class<? extends Migration> type, String source) {
        return () -> List.of(MigrationClass.of(type).script(source));
    }

    private static Set<String> listed(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                text(index)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(names::add);
            }
        } catch (IOException unreadable) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    INDEX + " cannot be read.",
                    "Build the jar that has it anew.",
                    unreadable);
        }
        return names;
    }

    private static String source(MigrationClass type, ClassLoader loader) {
        String place = SOURCES + type.name() + ".java";
        URL source = loader.getResource(place);
        try {
            if (source != null) {
                return text(source);
            }
        } catch (IOException unreadable) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The source of " + type.name() + " cannot be read.",
                    "Build the jar that has it anew.",
                    unreadable);
        }
        throw new UsageException(
                ErrorCode.UNUSABLE_SCRIPT,
                "The source of " + type.name() + " is not at " + place + ", and without it there is no checksum.",
                "Compile the class with cinnabar-processor on the processor path, or say the source:"
                        + " ClassScripts.of(type, source).");
    }

    private static String text(URL place) throws IOException {
        try (InputStream in = place.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.cinnabar.migrate.script;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scripts in SQL of a folder and the folders in it: all files whose names end in {@code .sql}, but for hidden ones. They are read
 * anew each time. A link to what does not lie in the folder is refused, so that nothing from elsewhere is run. Immutable.
 */
public final class SqlFolder implements Scripts {
    private static final String CURE = "Put scripts into the folder itself, as text in UTF-8 that can be read.";

    private final Path folder;

    private SqlFolder(Path folder) {
        this.folder = folder;
    }

    public static SqlFolder of(Path folder) {
        return new SqlFolder(folder);
    }

    @Override
    public List<Script> all() {
        Path root = root();
        List<Script> scripts = new ArrayList<>();
        for (Path found : found(root)) {
            Path file = folder.resolve(root.relativize(found));
            own(file, root).ifPresent(real -> scripts.add(SqlScript.of(file.toString(), text(file, real))));
        }
        return scripts;
    }

    private Path root() {
        try {
            Path root = folder.toRealPath();
            if (Files.isDirectory(root)) {
                return root;
            }
        } catch (IOException missing) {
            throw unreadable(folder, "cannot be found", missing);
        }
        throw SqlMistake.of(folder + " is no folder.", "Name the folder that the scripts lie in.");
    }

    /** No link is followed: what lies in the folder is found without it. */
    private List<Path> found(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !isHidden(root.relativize(file)))
                    .filter(SqlFolder::mayHoldScripts)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(folder, "cannot be read", unreadable);
        }
    }

    private static boolean mayHoldScripts(Path file) {
        return Files.isSymbolicLink(file)
                || !Files.isDirectory(file)
                        && file.toString().toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private static boolean isHidden(Path within) {
        for (Path part : within) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The file itself; none for a link to one that is found without it. */
    private static Optional<Path> own(Path file, Path root) {
        Path real = real(file);
        if (!real.startsWith(root)) {
            throw SqlMistake.of(
                    file + " is a link to " + real + ", which is not in the folder of scripts.",
                    "Copy what it points at into the folder, or take the link away.");
        }
        if (Files.isSymbolicLink(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(real)) {
            throw SqlMistake.of(file + " is no file that can be read.", CURE);
        }
        return Optional.of(real);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException broken) {
            throw unreadable(file, "points at nothing", broken);
        }
    }

    private static String text(Path file, Path real) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(real)))
                    .toString();
        } catch (CharacterCodingException other) {
            throw unreadable(file, "is no text in UTF-8", other);
        } catch (IOException unreadable) {
            throw unreadable(file, "cannot be read", unreadable);
        }
    }

    private static RuntimeException unreadable(Path file, String problem, Exception cause) {
        return new UsageException(ErrorCode.UNUSABLE_SCRIPT, file + " " + problem + ".", CURE, cause);
    }
}

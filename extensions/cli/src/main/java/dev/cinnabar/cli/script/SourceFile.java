package dev.cinnabar.cli.script;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A Java file of a folder of scripts, read once: what is compiled is what the checksum is taken of. Immutable. */
final class SourceFile extends SimpleJavaFileObject {
    private final Path path;
    private final String text;

    private SourceFile(Path path, String text) {
        super(path.toUri(), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    static SourceFile of(Path path) {
        try {
            return new SourceFile(path, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT, path + " cannot be read.", "save it as text in UTF-8", unreadable);
        }
    }

    Path path() {
        return path;
    }

    String text() {
        return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}

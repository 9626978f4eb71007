package dev.cinnabar.migrate.draft;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.migrate.render.ScriptTemplate;
import dev.cinnabar.migrate.render.SqlScriptSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a new script is written in. */
public enum ScriptLanguage {
    JAVA(".java") {
        @Override
        String text(ScriptDraft draft, Dialect dialect, Path folder) {
            Path own = folder.resolve(TEMPLATE);
            ScriptSource source = ScriptSource.of(dialect);
            return (Files.isRegularFile(own) ? source.with(new ScriptTemplate(read(own))) : source).text(draft);
        }
    },
    SQL(".sql") {
        @Override
        String text(ScriptDraft draft, Dialect dialect, Path folder) {
            return SqlScriptSource.of(dialect).text(draft);
        }
    };

    /** What stands around the steps of each new script in Java, where a folder has such a file. */
    public static final String TEMPLATE = "script.template";

    private final String ending;

    ScriptLanguage(String ending) {
        this.ending = ending;
    }

    /**
     * The one of a name.
     *
     * @param said {@code java} or {@code sql}
     * @throws UsageException for another
     */
    public static ScriptLanguage of(String said) {
        return switch (said) {
            case "java" -> JAVA;
            case "sql" -> SQL;
            default ->
                throw new UsageException(
                        ErrorCode.BAD_OPTION,
                        "No script is written in `" + said + "`.",
                        "say java or sql: as script-language in cinnabar.toml, as language in a build");
        };
    }

    abstract String text(ScriptDraft draft, Dialect dialect, Path folder);

    String ending() {
        return ending;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}

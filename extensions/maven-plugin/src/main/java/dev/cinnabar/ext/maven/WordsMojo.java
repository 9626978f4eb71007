package dev.cinnabar.ext.maven;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.draft.DialectNames;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that words statements for a database without asking it. */
abstract class WordsMojo extends ScriptsMojo {
    /** In whose words: {@code postgresql}; else in those of the URL. */
    @Parameter(property = "cinnabar.dialect")
    private @Nullable String dialect;

    final Optional<String> findDialect() {
        return dialect == null ? url().flatMap(DialectNames::of) : Optional.of(dialect);
    }

    final String dialect() {
        return findDialect()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.BAD_OPTION,
                        "Nobody says in whose words the statements shall be.",
                        "say -Dcinnabar.dialect=postgresql, or name a database by <url>; its dialect is one of the"
                                + " project's dependencies"));
    }
}

package dev.cinnabar.ext.maven;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.draft.ScriptLanguage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a new script goes. Immutable.
 *
 * @param packageName of a script in Java; empty for none
 */
record Destination(ScriptLanguage language, String packageName) {
    /**
     * The folder that it is written into.
     *
     * @param said what a person wants; before all else
     * @param sources of the project's classes
     * @param files of SQL
     * @throws UsageException if it is in SQL and no folder is known
     */
    Path folder(Optional<Path> said, Path sources, Optional<Path> files) {
        if (said.isPresent()) {
            return said.get();
        } else if (language == ScriptLanguage.JAVA) {
            return packageName.isEmpty() ? sources : sources.resolve(packageName.replace('.', '/'));
        }
        return files.orElseThrow(() -> new UsageException(
                ErrorCode.BAD_OPTION,
                "Nobody says where files of SQL lie.",
                "write <scripts> into the plugin's configuration, or say -Dcinnabar.versionPath=FOLDER"));
    }
}

package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses names that no database can take. */
final class Names {
    private Names() {}

    /** Refuses two definitions of which the one cannot be the other made anew. */
    static void checkRebuild(TableDefinition from, TableDefinition to) {
        boolean same = TableName.of(from).equals(TableName.of(to)) && from.isTemporary() == to.isTemporary();
        boolean shares = to.columns().stream()
                .anyMatch(column -> from.findColumn(column.name()).isPresent());
        if (!same || !shares) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The table " + TableName.of(from) + " cannot become " + TableName.of(to) + " by being made anew: "
                            + (same ? "no column is in both." : "the names differ."),
                    same
                            ? "Drop the table and create the other one."
                            : "Say RenameTable as a step of its own, and both definitions under one name.");
        }
    }

    /** A name that must be there. */
    static String check(String what, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw new UsageException(
                    ErrorCode.EMPTY_NAME, "The name of a " + what + " is empty.", "Give the " + what + " a name.");
        }
        return checkCharacters(what, name);
    }

    /** A name that may be empty, where a convention or the database finds one. */
    static String checkOptional(String what, String name) {
        return name.isEmpty() ? name : checkCharacters(what, name);
    }

    /** Names that must be there, at least one, none twice; copied. */
    static List<String> checkColumns(String what, List<String> columns) {
        if (columns.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION, "A " + what + " names no column.", "Name at least one column.");
        }
        columns.forEach(column -> check("column", column));
        return List.copyOf(columns);
    }

    private static String checkCharacters(String what, String name) {
        if (name.indexOf('\0') >= 0) {
            throw new UsageException(
                    ErrorCode.BAD_NAME,
                    "The name of the " + what + " `" + name + "` holds the character NUL.",
                    "Take it out: no database has such names.");
        }
        return name;
    }
}

package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.TableName;

/**
 * The one place of a dialect where names become SQL: every name is quoted, whatever it says, so that none can be a word of the
 * language or leave its quotes. Immutable.
 *
 * @param quote the mark before and behind a name; inside a name it is doubled
 * @param limit how long a name may be
 */
public record Identifiers(char quote, NameLimit limit) {
    /** A name between quotes. */
    public String quote(String name) {
        StringBuilder quoted = new StringBuilder(name.length() + 2);
        quote(name, quoted);
        return quoted.toString();
    }

    /** Writes a name between quotes. */
    void quote(String name, StringBuilder out) {
        check(name);
        out.append(quote).append(name.indexOf(quote) < 0 ? name : doubled(name)).append(quote);
    }

    private String doubled(String name) {
        String mark = String.valueOf(quote);
        return name.replace(mark, mark + mark);
    }

    /** A name with its schema before it; an empty schema is left out. */
    public String qualified(String schema, String name) {
        return schema.isEmpty() ? quote(name) : quote(schema) + "." + quote(name);
    }

    void qualified(String schema, String name, StringBuilder out) {
        if (!schema.isEmpty()) {
            quote(schema, out);
            out.append('.');
        }
        quote(name, out);
    }

    public String qualified(TableName name) {
        return qualified(name.schema(), name.name());
    }

    private void check(String name) {
        if (name.isEmpty()) {
            throw new UsageException(
                    ErrorCode.EMPTY_NAME, "A name is empty.", "Give the table, column or alias a name.");
        }
        if (name.indexOf('\0') >= 0 || hasLoneSurrogate(name)) {
            throw new UsageException(
                    ErrorCode.BAD_NAME,
                    "The name `" + name + "` holds the character NUL or half a character.",
                    "Take it out: no database has such names.");
        }
        if (!limit.allows(name)) {
            throw new UsageException(
                    ErrorCode.NAME_TOO_LONG,
                    "The name `" + name + "` has " + limit.lengthOf(name) + " of at most " + limit + ".",
                    "Choose a shorter name: the database would cut it or refuse it.");
        }
    }

    private static boolean hasLoneSurrogate(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                return name.codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            }
        }
        return false;
    }
}

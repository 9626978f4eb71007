package dev.cinnabar.migrate.render;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands around the steps of each new script: a program may put a licence, a comment or a class of its own there. Immutable.
 *
 * @param text a Java file with the places that {@link #STANDARD} has; lines that begin with {@code ##} are for its reader alone
 */
public record ScriptTemplate(String text) {
    private static final List<String> PLACES =
            List.of("package", "imports", "revision", "class", "upgrade", "downgrade", "members", "id", "message");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^{}]*)}");

    /** With a word on each place, to be copied and changed. */
    public static final ScriptTemplate STANDARD = new ScriptTemplate("""
            ## How a new script of migrations looks. Lines that begin with ## are left out.
            ##
            ## ${package}    the line of the package, and an empty one; nothing where there is none
            ## ${imports}    what the steps need, sorted
            ## ${revision}   the annotation: id, revisions before it, message, labels
            ## ${class}      the name of the class, which is that of the file
            ## ${upgrade}    the steps to the revision
            ## ${downgrade}  the steps back
            ## ${members}    enums of the script's own, where a column has one
            ## ${id}         the id, for a comment
            ## ${message}    the message on one line, for a comment
            ##
            ${package}${imports}${revision}
            public final class ${class} implements Migration {
                @Override
                public void upgrade(Operations op) {
            ${upgrade}    }

                @Override
                public void downgrade(Operations op) {
            ${downgrade}    }
            ${members}}
            """);

    public ScriptTemplate {
        PLACE.matcher(text).results().forEach(place -> check(place.group(1)));
    }

    private static void check(String word) {
        if (!PLACES.contains(word)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The template of scripts has `${" + word + "}` in it, which means nothing.",
                    "Use ${" + String.join("}, ${", PLACES) + "}.");
        }
    }

    String filled(Map<String, String> values) {
        String lines = text.lines()
                .filter(line -> !line.startsWith("##"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return PLACE.matcher(lines)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}

package dev.cinnabar.cli.config;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables of the environment into what a file says: <code>${NAME}</code>; {@code $$} is one dollar sign. Immutable. */
record Variables(Map<String, String> environment) {
    private static final Pattern PLACE = Pattern.compile("\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    String into(String text, String place) {
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, place)));
    }

    private String value(MatchResult match, String place) {
        String name = match.group(1);
        if (name == null) {
            return "$";
        }
        String value = environment.get(name);
        if (value == null) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    place + ": the environment has no variable " + name + ".",
                    "set it, or write the value itself; $$ stands for a dollar sign");
        }
        return value;
    }
}

package dev.cinnabar.ext.maven;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.regex.Pattern;

/** Texts of {@code cinnabar.toml} that mean themselves, and variables of the environment. Stateless. */
final class Literal {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Literal() {}

    static String of(String text) {
        return text.replace("$", "$$");
    }

    /**
     * Whatever a variable holds.
     *
     * @throws UsageException if no variable can have that name
     */
    static String variable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "`" + name + "` can be no variable of the environment.",
                    "name one of letters, digits and _: -Dcinnabar.urlVariable=CINNABAR_URL");
        }
        return "${" + name + "}";
    }
}

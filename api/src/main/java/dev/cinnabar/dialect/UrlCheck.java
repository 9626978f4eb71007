package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/** What the parts of a URL may hold. No message shows a part that could be a piece of a password. */
final class UrlCheck {
    private UrlCheck() {}

    static void of(String scheme, @Nullable String driver, @Nullable String host, @Nullable Integer port) {
        word("scheme", scheme);
        if (driver != null) {
            word("driver", driver);
        }
        if (host != null && !isHost(host)) {
            throw bad("its host holds a character that no host has");
        }
        if (port != null && (port < 1 || port > 65_535)) {
            throw bad("its port is not between 1 and 65535");
        }
    }

    private static void word(String what, String text) {
        boolean fits = !text.isEmpty() && text.length() <= 40 && isLetter(text.charAt(0));
        for (int i = 0; fits && i < text.length(); i++) {
            fits = isLetter(text.charAt(i))
                    || isDigit(text.charAt(i))
                    || text.charAt(i) == '-'
                    || text.charAt(i) == '_';
        }
        if (!fits) {
            throw bad("its " + what + " is no word of letters and digits");
        }
    }

    private static boolean isHost(String host) {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        boolean address = name.length() < host.length();
        if (name.isEmpty() || name.length() > 255) {
            return false;
        }
        return name.chars()
                .allMatch(c -> isLetter((char) c)
                        || isDigit((char) c)
                        || c == '.'
                        || (address ? c == ':' || c == '%' : c == '-' || c == '_'));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Control characters have no place in any part. */
    static void text(@Nullable String... parts) {
        for (String part : parts) {
            if (part != null && part.chars().anyMatch(Character::isISOControl)) {
                throw bad("it holds a control character");
            }
        }
    }

    static UsageException bad(String why) {
        return new UsageException(
                ErrorCode.BAD_URL,
                "The database URL cannot be read: " + why,
                "write scheme://user:password@host:port/database?property=value, and / : @ ? # & % in user, password"
                        + " and database as %2F %3A %40 %3F %23 %26 %25");
    }
}

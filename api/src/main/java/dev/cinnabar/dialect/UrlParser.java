package dev.cinnabar.dialect;

import static dev.cinnabar.dialect.UrlCheck.bad;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads URLs, each character once. */
final class UrlParser {
    private static final int LONGEST = 8_000;
    /** {@code user:password@} where a database should be, also behind slashes, and with another URL's scheme before it. */
    private static final Pattern LOGIN = Pattern.compile("([a-z+]+://)?/*[^/:@]*:[^/@]+@");

    private UrlParser() {}

    static DatabaseUrl parse(String url) {
        if (url.length() > LONGEST) {
            throw bad("it is longer than " + LONGEST + " characters");
        }
        UrlCheck.text(url);
        boolean jdbc = url.regionMatches(true, 0, "jdbc:", 0, 5);
        String rest = jdbc ? url.substring(5) : url;
        int colon = rest.indexOf(':');
        if (colon <= 0) {
            throw bad("it has no scheme");
        }
        String scheme = rest.substring(0, colon);
        String after = rest.substring(colon + 1);
        DatabaseUrl parsed = after.startsWith("//") ? hierarchical(scheme, after.substring(2)) : plain(scheme, after);
        return jdbc ? withUserFromProperties(parsed) : parsed;
    }

    private static DatabaseUrl hierarchical(String scheme, String text) {
        String[] query = cut(text, '?');
        int slash = query[0].indexOf('/');
        String authority = slash < 0 ? query[0] : query[0].substring(0, slash);
        String path = slash < 0 ? "" : query[0].substring(slash + 1);
        if (authority.indexOf('\\') >= 0) {
            throw bad("a backslash stands before its database, where programs read it differently");
        }
        int at = authority.lastIndexOf('@');
        if (at < 0 && !authority.isEmpty() && holdsLogin(path, query[1], slash < 0)) {
            throw bad("the @ behind its login stands too far back, so that a / or ? in the password was not escaped");
        }
        if (authority.isEmpty() && LOGIN.matcher(path).lookingAt()) {
            throw bad("a login stands where its database should, behind a slash too many");
        }
        String[] login = at < 0 ? new String[] {null, null} : cut(authority.substring(0, at), ':');
        String[] server = server(authority.substring(at + 1));
        return build(scheme, new Parts(login[0], login[1], server[0], server[1], path, query[1]));
    }

    /** Whether the rest of a login stands in what follows the first slash or question mark. */
    private static boolean holdsLogin(String path, @Nullable String query, boolean withoutPath) {
        return path.indexOf('@') >= 0 || withoutPath && query != null && query.indexOf('@') >= 0;
    }

    /** {@code sqlite:file.db}, {@code h2:mem:name}: all that follows the scheme is the database. */
    private static DatabaseUrl plain(String scheme, String text) {
        String[] query = cut(text, '?');
        if (LOGIN.matcher(query[0]).lookingAt()) {
            throw bad("a login stands behind its scheme, and two slashes before it are missing");
        }
        return build(scheme, new Parts(null, null, null, null, query[0], query[1]));
    }

    private record Parts(
            @Nullable String user,
            @Nullable String password,
            @Nullable String host,
            @Nullable String port,
            String path,
            @Nullable String query) {}

    private static DatabaseUrl build(String scheme, Parts parts) {
        String[] words = cut(scheme, '+');
        return new DatabaseUrl(
                words[0].toLowerCase(Locale.ROOT),
                words[1] == null ? null : words[1].toLowerCase(Locale.ROOT),
                decodeOrNull(parts.user()),
                decodeOrNull(parts.password()),
                parts.host(),
                parts.port() == null ? null : port(parts.port()),
                parts.path().isEmpty() ? null : decode(parts.path()),
                properties(parts.query()));
    }

    private static @Nullable String[] server(String text) {
        if (text.isEmpty()) {
            return new @Nullable String[] {null, null};
        }
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
        int colon = text.indexOf(':', end);
        if (colon < 0) {
            return new @Nullable String[] {text, null};
        }
        return new @Nullable String[] {text.substring(0, colon), text.substring(colon + 1)};
    }

    private static int port(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw bad("its port is no number");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> properties(@Nullable String query) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return properties;
        }
        for (String pair : query.split("&", -1)) {
            String[] parts = cut(pair, '=');
            String name = decode(parts[0]);
            if (name.isEmpty() || parts[1] == null) {
                throw bad("a property has no name or no value");
            }
            if (properties.put(name, decode(parts[1])) != null) {
                throw bad("the property " + name + " stands there twice");
            }
        }
        return properties;
    }

    /** JDBC URLs hold user and password among the properties. */
    private static DatabaseUrl withUserFromProperties(DatabaseUrl url) {
        String user = url.properties().getOrDefault("user", url.user());
        String password = url.properties().getOrDefault("password", url.password());
        return url.withoutProperty("user").withoutProperty("password").withUser(user, password);
    }

    private static @Nullable String[] cut(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0
                ? new @Nullable String[] {text, null}
                : new @Nullable String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private static @Nullable String decodeOrNull(@Nullable String text) {
        return text == null ? null : decode(text);
    }

    /** RFC 3986 2.1, in UTF-8; a plus stays a plus. */
    static String decode(@Nullable String text) {
        if (text == null || text.indexOf('%') < 0) {
            return text == null ? "" : text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.put(octet(text, i + 1));
                i += 2;
            } else {
                int length = Character.charCount(text.codePointAt(i));
                bytes.put(text.substring(i, i + length).getBytes(StandardCharsets.UTF_8));
                i += length - 1;
            }
        }
        return utf8(bytes.flip());
    }

    private static byte octet(String text, int at) {
        if (at + 2 > text.length()) {
            throw bad("a % is not followed by two hexadecimal digits");
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw bad("a % is not followed by two hexadecimal digits");
        }
        return (byte) (high * 16 + low);
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notText) {
            throw bad("its escaped characters are no UTF-8");
        }
    }
}

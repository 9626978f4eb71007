package dev.cinnabar.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes URLs. */
final class UrlText {
    private static final String HIDDEN = "***";
    private static final List<String> SECRET = List.of("pass", "pwd", "secret", "token", "key", "credential");
    /** {@code thin:user/password@}, as another database's URLs have it. */
    private static final Pattern FOREIGN_LOGIN = Pattern.compile("^([^/:@]*:[^/@]*/)[^@]*@");

    private static final String HEX = "0123456789ABCDEF";

    private UrlText() {}

    static String of(DatabaseUrl url, @Nullable String password) {
        return text(url, password == null ? null : encode(password, ""), false);
    }

    static String masked(DatabaseUrl url) {
        return text(url, url.password() == null ? null : HIDDEN, true);
    }

    private static String text(DatabaseUrl url, @Nullable String password, boolean mask) {
        StringBuilder out = new StringBuilder(url.scheme());
        if (url.driver() != null) {
            out.append('+').append(url.driver());
        }
        out.append("://");
        login(out, url.user(), password);
        server(out, url);
        if (url.database() != null) {
            out.append('/').append(mask ? encode(withoutSecrets(url.database()), "/:*") : encode(url.database(), "/:"));
        }
        properties(out, url.properties(), mask);
        return out.toString();
    }

    private static void login(StringBuilder out, @Nullable String user, @Nullable String password) {
        if (user != null || password != null) {
            out.append(encode(user == null ? "" : user, ""));
            out.append(password == null ? "" : ":" + password).append('@');
        }
    }

    private static void server(StringBuilder out, DatabaseUrl url) {
        out.append(url.host() == null ? "" : url.host()).append(url.port() == null ? "" : ":" + url.port());
    }

    private static void properties(StringBuilder out, Map<String, String> properties, boolean mask) {
        char before = '?';
        for (Map.Entry<String, String> property : properties.entrySet()) {
            String value = mask && isSecret(property.getKey()) ? HIDDEN : encode(property.getValue(), "/:");
            out.append(before).append(encode(property.getKey(), "")).append('=').append(value);
            before = '&';
        }
    }

    /** Some drivers write properties behind the database, with semicolons between: {@code name;user=u;password=p}. */
    private static String withoutSecrets(String database) {
        StringJoiner parts = new StringJoiner(";");
        String shown = FOREIGN_LOGIN.matcher(database).replaceFirst("$1" + HIDDEN + "@");
        for (String part : shown.split(";", -1)) {
            parts.add(holdsSecret(part) ? part.substring(0, part.indexOf('=') + 1) + HIDDEN : part);
        }
        return parts.toString();
    }

    /** Whether a part of a database's name is a property that may be secret. */
    static boolean holdsSecret(String part) {
        int equals = part.indexOf('=');
        return equals >= 0 && isSecret(part.substring(0, equals));
    }

    /** Whether a property of that name may hold what nobody shall read. */
    static boolean isSecret(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(name::contains);
    }

    private static String encode(String text, String left) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || left.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}

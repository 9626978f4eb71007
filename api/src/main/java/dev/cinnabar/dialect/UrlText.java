package dev.cinnabar.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes URLs. */
final class UrlText {
    private static final String HIDDEN = "***";
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
            out.append('/').append(encode(url.database(), "/:"));
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

    /** Whether a property of that name may hold what nobody shall read. */
    static boolean isSecret(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return name.contains("pass") || name.contains("secret") || name.contains("token") || name.contains("key");
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

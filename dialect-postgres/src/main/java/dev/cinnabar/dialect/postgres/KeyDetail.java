package dev.cinnabar.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns in an error's detail, {@code Key (title, slug)=(…) already exists.}: the server names them nowhere else.
 * The shape is the same in every language of the server.
 */
final class KeyDetail {
    /** A key has at most 32 columns of 63 bytes, with each quote doubled. */
    private static final int LONGEST = 5_000;

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_$]*+|\"[^\"]*+(?:\"\"[^\"]*+)*+\"";
    private static final Pattern KEY = Pattern.compile("^[^()]*\\(((?:" + NAME + ")(?:, (?:" + NAME + "))*+)\\)=\\(");
    private static final Pattern ONE = Pattern.compile(NAME);

    private KeyDetail() {}

    /** Empty where the key is an expression, or is that of the table referred to. */
    static List<String> columns(ServerFields server) {
        if (server.column() != null) {
            return List.of(server.column());
        }
        String detail = server.detail();
        if (detail == null || isOfParent(server, detail)) {
            return List.of();
        }
        Matcher key = KEY.matcher(detail.substring(0, Math.min(detail.length(), LONGEST)));
        return key.find() ? names(key.group(1)) : List.of();
    }

    /** A row that others refer to was to go: the detail shows its key, the table and constraint are theirs. */
    private static boolean isOfParent(ServerFields server, String detail) {
        return "ri_ReportViolation".equals(server.routine()) && !detail.contains("is not present in table");
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (Matcher one = ONE.matcher(list); one.find(); ) {
            names.add(unquoted(one.group()));
        }
        return names;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}

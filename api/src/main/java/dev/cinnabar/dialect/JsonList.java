package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;

/**
 * A whole IN list as one parameter: a JSON array of whole numbers or texts, for databases that make rows of one and take only so many
 * parameters. Immutable.
 *
 * @param element the type of each value
 */
public record JsonList<T>(SqlType<T> element) implements NativeType<List<T>> {
    /** From so many values on a list is sent so. */
    public static final int LONG = 1_000;

    /** Whether values of a type are whole numbers. */
    public static boolean isWhole(SqlType<?> type) {
        return type instanceof StandardType<?> standard
                && (standard.kind() == TypeKind.BIGINT
                        || standard.kind() == TypeKind.INTEGER
                        || standard.kind() == TypeKind.SMALLINT);
    }

    /** Whether values of a type are texts. */
    public static boolean isText(SqlType<?> type) {
        return type instanceof StandardType<?> standard
                && (standard.kind() == TypeKind.VARCHAR || standard.kind() == TypeKind.TEXT);
    }

    @Override
    public Class<?> javaType() {
        return List.class;
    }

    @Override
    public String name() {
        return "list of " + element.name();
    }

    @Override
    public TypeAdapter<List<T>> on(DialectInfo dialect) {
        return ComposedAdapter.of(
                "TEXT",
                java.sql.Types.VARCHAR,
                this::write,
                (columns, index) -> {
                    throw new UnsupportedOperationException("lists are only sent");
                },
                this::json);
    }

    private void write(Binds binds, int index, List<T> values) throws SQLException {
        binds.setString(index, json(values));
    }

    private String json(List<T> values) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        values.forEach(value -> json.add(value instanceof String text ? quoted(text) : String.valueOf(value)));
        return json.toString();
    }

    private static String quoted(String text) {
        TextRules.check(Types.VARCHAR, text, false);
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}

package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.util.List;

/** Paths into JSON documents as text (SQL:2016 9.39): {@code $."key"[0]}, each key quoted. Stateless. */
record JsonPathText(TypeAdapter<String> text) implements TypeAdapter<List<Object>> {
    private static String of(List<Object> steps) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer position) {
                path.append('[').append(position).append(']');
            } else {
                path.append(".\"").append(quoted(step.toString())).append('"');
            }
        }
        return path.toString();
    }

    private static String quoted(String key) {
        return key.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String ddl() {
        return text.ddl();
    }

    @Override
    public void bind(Binds binds, int index, List<Object> value) throws SQLException {
        text.bind(binds, index, of(value));
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        text.bindNull(binds, index);
    }

    @Override
    public List<Object> read(Columns columns, int index) {
        throw new UnsupportedOperationException("a path is only ever sent");
    }

    @Override
    public String literal(List<Object> value) {
        return text.literal(of(value));
    }
}

package dev.cinnabar.it.injection;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Text that is bound in one of the ways that there are. */
record BoundText(Way way) implements NativeType<String> {
    /** Binds a text. */
    @FunctionalInterface
    interface Way {
        void bind(Binds binds, int index, String text) throws SQLException;
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String name() {
        return "bound text";
    }

    @Override
    public TypeAdapter<String> on(DialectInfo dialect) {
        String type = dialect.name().equals("mysql") ? "char(200)" : "varchar(200)";
        return new Adapter(way, type);
    }

    private record Adapter(Way way, String ddl) implements TypeAdapter<String> {
        @Override
        public void bind(Binds binds, int index, String value) throws SQLException {
            if (value.indexOf('\0') >= 0) {
                throw new UsageException(ErrorCode.NUL_CHARACTER, "A text holds NUL.", "take it out");
            }
            way.bind(binds, index, value);
        }

        @Override
        public void bindNull(Binds binds, int index) throws SQLException {
            binds.setNull(index, java.sql.Types.VARCHAR);
        }

        @Override
        public @Nullable String read(Columns columns, int index) throws SQLException {
            return columns.getString(index);
        }

        @Override
        public String literal(String value) {
            throw new IllegalStateException("it is bound");
        }

        @Override
        public String placeholder() {
            return "CAST(? AS " + ddl + ")";
        }
    }
}

package dev.cinnabar.dialect.postgres;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shaped like the exception of the PostgreSQL driver, which this module does not compile against. */
public final class ServerException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final transient ServerMessage server;

    ServerException(String state, Map<String, String> fields, int position) {
        super("ERROR: " + fields.get("message"), state);
        this.server = new ServerMessage(fields, position);
    }

    public ServerMessage getServerErrorMessage() {
        return server;
    }

    /** The fields of the server's answer. */
    public record ServerMessage(Map<String, String> fields, int position) {
        public @Nullable String getMessage() {
            return fields.get("message");
        }

        public @Nullable String getDetail() {
            return fields.get("detail");
        }

        public @Nullable String getTable() {
            return fields.get("table");
        }

        public @Nullable String getColumn() {
            return fields.get("column");
        }

        public @Nullable String getConstraint() {
            return fields.get("constraint");
        }

        public @Nullable String getRoutine() {
            return fields.get("routine");
        }

        public int getPosition() {
            return position;
        }
    }
}

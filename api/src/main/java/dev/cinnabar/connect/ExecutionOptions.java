package dev.cinnabar.connect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How statements run: those of a connection go before those of its engine, and those of a statement before both; only a fetch size
 * of 0 that was set on the connection itself holds for all its statements, whatever they ask for. Immutable.
 *
 * @param fetchSize rows fetched at a time through a cursor of the server's; 0 for all at once, null where nothing is said
 * @param timeout after which a statement is stopped, and a command such as BEGIN or COMMIT cut off; zero for never, null where nothing
 *     is said: then it is {@link #USUAL_TIMEOUT}, and never for what is streamed or changes the schema. It counts until the database has
 *     answered; one that was said counts until the last row is read, where rows are streamed or made while they are read. Where the
 *     database does not even stop when it is told to, the connection is closed within half a second
 * @param schemas which schema to use instead of the one that a table names; the key {@code ""} stands for tables that name none
 */
public record ExecutionOptions(
        @Nullable Integer fetchSize, @Nullable Duration timeout, Map<String, String> schemas) {
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, Map.of());

    /** The limit of statements for which nobody says one: five minutes. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(5);

    public ExecutionOptions {
        if (fetchSize != null && fetchSize < 0 || timeout != null && timeout.isNegative()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "A fetch size or a timeout is negative",
                    "say 0 for all at once, or for never");
        }
        schemas = Map.copyOf(schemas);
    }

    public ExecutionOptions withFetchSize(int rows) {
        return new ExecutionOptions(rows, timeout, schemas);
    }

    public ExecutionOptions withTimeout(Duration limit) {
        return new ExecutionOptions(fetchSize, limit, schemas);
    }

    /** Tables of the schema {@code from} are looked for in {@code to}; {@code ""} is no schema. */
    public ExecutionOptions withSchema(String from, String to) {
        Map<String, String> more = new HashMap<>(schemas);
        more.put(from, to);
        return new ExecutionOptions(fetchSize, timeout, more);
    }

    /** These, and what {@code below} says where these say nothing. */
    public ExecutionOptions over(ExecutionOptions below) {
        Map<String, String> all = new HashMap<>(below.schemas);
        all.putAll(schemas);
        return new ExecutionOptions(
                fetchSize == null ? below.fetchSize : fetchSize, timeout == null ? below.timeout : timeout, all);
    }
}

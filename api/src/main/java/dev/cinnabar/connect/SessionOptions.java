package dev.cinnabar.connect;

import dev.cinnabar.dialect.Isolation;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How connections are made and what they begin with. Immutable.
 *
 * @param connectTimeout how long making one may take
 * @param isolation null for the database's own
 * @param readOnly whether all of them refuse writes
 * @param unsafeProperties driver properties that are on no list
 * @param connector makes connections in the place of the driver; null for the driver
 */
public record SessionOptions(
        Duration connectTimeout,
        @Nullable Isolation isolation,
        boolean readOnly,
        Map<String, String> unsafeProperties,
        @Nullable Connector connector) {
    public static final SessionOptions USUAL = new SessionOptions(Duration.ofSeconds(10), null, false, Map.of(), null);

    public SessionOptions {
        unsafeProperties = Map.copyOf(unsafeProperties);
    }

    /** Does not show the values of properties, which may be secret. */
    @Override
    public String toString() {
        return "SessionOptions[isolation=" + isolation + ", readOnly=" + readOnly + ", unsafeProperties="
                + unsafeProperties.keySet() + "]";
    }
}

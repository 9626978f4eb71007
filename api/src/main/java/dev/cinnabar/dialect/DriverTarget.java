package dev.cinnabar.dialect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a JDBC driver is given, rebuilt from a {@link DatabaseUrl} of which only known parts were taken. Immutable.
 *
 * @param driverClass the driver's class
 * @param driverArtifact where the driver is found: {@code org.postgresql:postgresql}
 * @param jdbcUrl without user, password and properties
 * @param properties user and password among them
 * @param vanishes whether the database is gone when its last connection closes, as one in memory is
 * @param socketTimeout how long the server may be silent once the connection stands, where the properties say how long while it is being
 *     made; null where they hold for both
 */
public record DriverTarget(
        String driverClass,
        String driverArtifact,
        String jdbcUrl,
        Map<String, String> properties,
        boolean vanishes,
        @Nullable Duration socketTimeout) {
    public DriverTarget {
        properties = Map.copyOf(properties);
    }

    /** One whose properties say all that holds for the network. */
    public DriverTarget(
            String driverClass,
            String driverArtifact,
            String jdbcUrl,
            Map<String, String> properties,
            boolean vanishes) {
        this(driverClass, driverArtifact, jdbcUrl, properties, vanishes, null);
    }

    /**
     * A server, whose driver knows {@code connectTimeout} and {@code socketTimeout} in one unit. Where the properties do not say how long it
     * may be silent, that is as long as connecting may take until the connection stands, and {@link UrlRules#SOCKET_TIMEOUT} from then on.
     */
    public static DriverTarget ofServer(
            String driverClass, String driverArtifact, String jdbcUrl, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.computeIfAbsent("socketTimeout", unsaid -> properties.get("connectTimeout"));
        Duration later = properties.containsKey("socketTimeout") ? null : UrlRules.SOCKET_TIMEOUT;
        return new DriverTarget(driverClass, driverArtifact, jdbcUrl, all, false, later);
    }

    /** What the driver's words may not show: the values of properties that may be secret, unless the URL or the user has them too. */
    public List<String> secrets() {
        return properties.entrySet().stream()
                .filter(property -> UrlText.isSecret(property.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> !value.equals(properties.get("user")) && !jdbcUrl.contains(value))
                .toList();
    }

    /** Hides the values of properties that may be secret. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>(properties);
        shown.replaceAll((name, value) -> UrlText.isSecret(name) ? "***" : value);
        return jdbcUrl + " " + shown;
    }
}

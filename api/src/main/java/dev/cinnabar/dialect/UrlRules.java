package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider asks of the URLs of servers, and how it puts them together anew. Immutable.
 *
 * @param drivers the words that may stand behind the plus sign of a scheme
 * @param port the database's usual one
 * @param properties which ones may stand in a URL
 */
public record UrlRules(Set<String> drivers, int port, PropertyRules properties) {
    /** How long a server may be silent where nobody says it: a call that never ends is worse than one that fails. */
    public static final Duration SOCKET_TIMEOUT = Duration.ofMinutes(10);

    public UrlRules {
        drivers = Set.copyOf(drivers);
    }

    /**
     * Refuses a driver, a kind of address or a property that is not known.
     *
     * @throws UsageException that names it
     */
    public void check(DatabaseUrl url) {
        String driver = url.driver();
        if (driver != null && !drivers.contains(driver)) {
            throw new UsageException(
                    ErrorCode.MISSING_DRIVER,
                    "The dialect for " + url.scheme() + " does not know the driver " + driver,
                    "leave it out, or write one of " + drivers);
        }
        String database = url.database();
        if (database != null && database.contains("//")) {
            throw UrlCheck.bad("what stands before its server is no scheme that is known");
        }
        if (database != null && Stream.of(database.split(";", -1)).anyMatch(UrlText::holdsSecret)) {
            throw UrlCheck.bad("a property stands in the name of its database; write ?name=value behind it");
        }
        properties.check(url.properties());
    }

    /**
     * {@code host:port/database}, each part as it was checked, with what means something in URLs escaped.
     *
     * @throws UsageException for {@code scheme:/host/database} and the like, in which slashes are missing
     */
    public String address(DatabaseUrl url) {
        if (url.host() == null && url.database() != null && url.database().startsWith("/")) {
            throw UrlCheck.bad("one of the two slashes before the host is missing");
        }
        if (url.host() == null && url.database() != null && url.database().contains("@")) {
            throw UrlCheck.bad("its login does not stand behind two slashes");
        }
        String host = url.host() == null ? "localhost" : url.host();
        int at = url.port() == null ? port : url.port();
        return host + ":" + at + "/" + (url.database() == null ? "" : escaped(url.database()));
    }

    /** Text with every character escaped that is no letter, digit, dot, hyphen or underscore. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }

    /** The properties of the driver: defaults, those of the URL, the unsafe ones, user and password. */
    public static Map<String, String> all(Map<String, String> defaults, DatabaseUrl url, DriverSettings settings) {
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(url.properties());
        all.putAll(settings.unsafe());
        if (url.user() != null) {
            all.put("user", url.user());
        }
        if (url.password() != null) {
            all.put("password", url.password());
        }
        return all;
    }
}

package dev.cinnabar.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database: {@code scheme+driver://user:password@host:port/database?property=value}. Characters that mean something
 * in it are escaped as {@code %40}. {@link #toString} hides the password, {@link #render} does not. Immutable.
 *
 * @param scheme names the dialect: {@code postgresql}
 * @param driver names one of several drivers of a dialect; null for its own
 * @param port null for the database's usual one
 * @param database its name, or a file; null for none
 * @param properties for the driver, in their order
 */
public record DatabaseUrl(
        String scheme,
        @Nullable String driver,
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, String> properties) {
    public DatabaseUrl {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        UrlCheck.of(scheme, driver, host, port);
        UrlCheck.text(user, password, database);
        properties.forEach(UrlCheck::text);
    }

    /**
     * Reads a URL, or a JDBC URL that has the same parts.
     *
     * @throws dev.cinnabar.error.UsageException if it cannot be read; the message never shows the password
     */
    public static DatabaseUrl parse(String url) {
        return UrlParser.parse(url);
    }

    /** An address of which only the scheme is known. */
    public static DatabaseUrl of(String scheme) {
        return new DatabaseUrl(scheme, null, null, null, null, null, null, Map.of());
    }

    public DatabaseUrl withUser(@Nullable String newUser, @Nullable String newPassword) {
        return new DatabaseUrl(scheme, driver, newUser, newPassword, host, port, database, properties);
    }

    public DatabaseUrl withHost(@Nullable String newHost, @Nullable Integer newPort) {
        return new DatabaseUrl(scheme, driver, user, password, newHost, newPort, database, properties);
    }

    public DatabaseUrl withDatabase(@Nullable String newDatabase) {
        return new DatabaseUrl(scheme, driver, user, password, host, port, newDatabase, properties);
    }

    /** With one property more, or another value for one that it has. */
    public DatabaseUrl withProperty(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new DatabaseUrl(scheme, driver, user, password, host, port, database, more);
    }

    public DatabaseUrl withoutProperty(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(properties);
        fewer.remove(name);
        return new DatabaseUrl(scheme, driver, user, password, host, port, database, fewer);
    }

    /** The URL as text, with the password in it: {@link #parse} reads the same address from it. */
    public String render() {
        return UrlText.of(this, password);
    }

    /** The URL with {@code ***} for the password and for the values of properties that hold secrets. */
    @Override
    public String toString() {
        return UrlText.masked(this);
    }
}

package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.dialect.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * A way by which a password comes in.
 *
 * @param early whether the password is there when the URL is read, so that a URL that cannot be read may show it
 */
record SecretWay(String name, boolean early, Function<SecretAddress, EngineBuilder> door) {
    /** Those that end in a connection. */
    static List<SecretWay> all(String driver) {
        return List.of(
                early("a URL", at -> Engine.builder(at.withLogin())),
                early("a URL with everything escaped", at -> Engine.builder(at.withEscapedLogin())),
                early("a URL that names its driver", at -> Engine.builder(at.withDriver(driver))),
                early("a JDBC URL with properties", at -> Engine.builder(at.jdbcWithProperties())),
                early("a JDBC URL with a login", at -> Engine.builder(at.jdbcWithLogin())),
                early(
                        "a URL, rendered",
                        at -> Engine.builder(DatabaseUrl.parse(at.withLogin()).render())),
                late("the parts of a URL", at -> Engine.builder(ofParts(at))),
                late(
                        "withUser",
                        at -> Engine.builder(DatabaseUrl.parse(at.bare()).withUser(at.user(), at.password()))),
                late("login", at -> Engine.builder(at.bare()).login(at.user(), at.password())),
                early("login over another", at -> Engine.builder(at.withLogin()).login(at.user(), at.password())),
                late(
                        "unsafe properties",
                        at -> Engine.builder(at.bare())
                                .unsafeProperty("user", at.user())
                                .unsafeProperty("password", at.password())),
                early("settings", SecretWay::ofSettings),
                early("settings with a URL", at -> Engine.builder(Map.of("url", at.withLogin()), "")),
                early(
                        "settings with a prefix and a JDBC URL",
                        at -> Engine.builder(Map.of("app.url", at.jdbcWithProperties(), "app.echo", "true"), "app.")),
                late(
                        "a connector",
                        at -> Engine.builder(at.bare())
                                .login(at.user(), at.password())
                                .connector(DriverManager::getConnection)),
                early(
                        "a connector that tells what it was given",
                        at -> Engine.builder(at.withLogin()).connector(SecretWay::talkative)));
    }

    /** Those over a DataSource, which know nothing of URLs. */
    static SecretWay dataSource() {
        return late(
                "a DataSource",
                at -> Engine.builder(
                        (BareSource) () -> DriverManager.getConnection("jdbc:" + at.bare(), at.user(), at.password())));
    }

    /** Mistakes: each is refused. */
    static List<SecretWay> mistaken() {
        return List.of(
                early(
                        "a property of a URL",
                        at -> Engine.builder(at.withQuery("password=" + SecretAddress.escaped(at.password()))
                                .bare())),
                early(
                        "a property of a short name",
                        at -> Engine.builder(at.withQuery("pwd=" + SecretAddress.escaped(at.password()))
                                .bare())),
                late("property", at -> Engine.builder(at.bare()).property("password", at.password())),
                early(
                        "a setting for a property",
                        at -> Engine.builder(Map.of("url", at.bare(), "property.password", at.password()), "")),
                early(
                        "a setting of a wrong name",
                        at -> Engine.builder(Map.of("url", at.bare(), "passwort", at.password()), "")),
                early(
                        "a part of the database",
                        at -> Engine.builder(at.withDatabase("d;password=" + SecretAddress.escaped(at.password()))
                                .bare())),
                early("a slash that is not escaped", at -> raw(at, "12/" + core(at))),
                early("a question mark that is not escaped", at -> raw(at, "12?" + core(at) + "=1")),
                early("a question mark and the same twice", at -> raw(at, "12?" + core(at) + "=1&" + core(at) + "=2")),
                early("a percent sign that is not escaped", at -> raw(at, "%zz" + core(at))),
                early("a space that is not escaped", at -> raw(at, "12 /" + core(at))),
                early("a line break", at -> raw(at, "12\n" + core(at))),
                early("a backslash", at -> raw(at, "12\\" + core(at))),
                early(
                        "missing slashes",
                        at -> Engine.builder(at.scheme() + ":u:" + core(at) + "@" + at.host() + "/" + at.database())),
                early(
                        "one slash",
                        at -> Engine.builder(at.scheme() + ":/u:" + core(at) + "@" + at.host() + "/" + at.database())),
                early(
                        "three slashes",
                        at -> Engine.builder(
                                at.scheme() + ":///u:" + core(at) + "@" + at.host() + "/" + at.database())),
                early(
                        "the form of another database",
                        at -> Engine.builder(
                                "jdbc:" + at.scheme() + ":thin:u/" + core(at) + "@" + at.host() + ":1521/d")),
                early(
                        "the place of the port",
                        at -> Engine.builder(at.scheme() + "://" + at.host() + ":" + core(at) + "/" + at.database())),
                early("a URL in another", at -> Engine.builder(at.scheme() + ":" + at.withLogin())),
                early("the name of a dialect", SecretWay::offline));
    }

    private static SecretWay early(String name, Function<SecretAddress, EngineBuilder> door) {
        return new SecretWay(name, true, door);
    }

    private static SecretWay late(String name, Function<SecretAddress, EngineBuilder> door) {
        return new SecretWay(name, false, door);
    }

    private static DatabaseUrl ofParts(SecretAddress at) {
        DatabaseUrl url = DatabaseUrl.parse(at.bare());
        return new DatabaseUrl(
                url.scheme(), null, at.user(), at.password(), url.host(), url.port(), url.database(), url.properties());
    }

    private static EngineBuilder ofSettings(SecretAddress at) {
        return Engine.builder(Map.of("url", at.bare(), "user", at.user(), "password", at.password()), "");
    }

    private static Connection talkative(String url, Properties properties) throws SQLException {
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException failure) {
            String told = "no connection for " + properties.getProperty("user") + " with "
                    + properties.getProperty("password");
            throw new SQLException(told, failure.getSQLState(), new IllegalStateException(told, failure));
        }
    }

    private static EngineBuilder raw(SecretAddress at, String password) {
        return Engine.builder(at.url(at.scheme(), "u:" + password + "@", ""));
    }

    private static EngineBuilder offline(SecretAddress at) {
        try (Engine engine = Engine.offline(at.withLogin(), sql -> {})) {
            return Engine.builder(engine.toString());
        }
    }

    /** The letters and digits of the password, which no reader takes apart. */
    private static String core(SecretAddress at) {
        return at.password().replaceAll("[^a-z0-9]", "");
    }
}

package dev.cinnabar.testkit.server;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a server listens and who may come in.
 *
 * @param database the database that exists already, from which others are created
 */
record ServerAddress(String host, int port, String user, String password, String database) {
    ServerAddress {
        requireNonNull(host, "host");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        requireNonNull(database, "database");
    }

    /** Reads {@code scheme://user:password@host:port/database}. */
    static ServerAddress parse(String url, int usualPort) {
        var uri = URI.create(url);
        var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = login.indexOf(':');
        if (uri.getHost() == null || colon < 0 || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("not of the form scheme://user:password@host:port/database");
        }
        return new ServerAddress(
                uri.getHost(),
                uri.getPort() < 0 ? usualPort : uri.getPort(),
                decode(login.substring(0, colon)),
                decode(login.substring(colon + 1)),
                uri.getPath().substring(1));
    }

    String url(String scheme, String name) {
        return scheme + "://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/" + name;
    }

    String jdbcUrl(String scheme, String name) {
        return "jdbc:" + scheme + "://" + host + ":" + port + "/" + name + "?user=" + encode(user) + "&password="
                + encode(password);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package dev.cinnabar.it.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a walk goes, as text, so that each part may be wrong; and as whom. */
record SecretAddress(
        String scheme, String host, String port, String database, String query, String user, String password) {
    static SecretAddress of(DatabaseUrl url, String user, String password) {
        return new SecretAddress(
                url.scheme(), url.host(), String.valueOf(url.port()), url.database(), "", user, password);
    }

    SecretAddress withScheme(String other) {
        return new SecretAddress(other, host, port, database, query, user, password);
    }

    SecretAddress withServer(String otherHost, String otherPort) {
        return new SecretAddress(scheme, otherHost, otherPort, database, query, user, password);
    }

    SecretAddress withDatabase(String other) {
        return new SecretAddress(scheme, host, port, other, query, user, password);
    }

    SecretAddress withQuery(String other) {
        return new SecretAddress(scheme, host, port, database, other, user, password);
    }

    SecretAddress withUser(String other) {
        return new SecretAddress(scheme, host, port, database, query, other, password);
    }

    String bare() {
        return url(scheme, "", query);
    }

    String withLogin() {
        return url(scheme, login(), query);
    }

    /** With every character of the login escaped, in small letters. */
    String withEscapedLogin() {
        return url(scheme, allEscaped(user) + ":" + allEscaped(password) + "@", query);
    }

    String withDriver(String driver) {
        return url(scheme + "+" + driver, login(), query);
    }

    String jdbcWithProperties() {
        String properties = "user=" + escaped(user) + "&password=" + escaped(password);
        return "jdbc:" + url(scheme, "", query.isEmpty() ? properties : properties + "&" + query);
    }

    String jdbcWithLogin() {
        return "jdbc:" + withLogin();
    }

    private String login() {
        return escaped(user) + ":" + escaped(password) + "@";
    }

    String url(String scheme, String login, String properties) {
        return scheme + "://" + login + host + ":" + port + "/" + database
                + (properties.isEmpty() ? "" : "?" + properties);
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String allEscaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02x", octet));
        }
        return out.toString();
    }
}

package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.PromisedDoor.that;
import static dev.cinnabar.it.injection.PromisedDoor.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.dialect.PropertyRules;
import dev.cinnabar.dialect.UrlRules;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses of databases: each part is refused, or stands whole in its place, also in the address that is written and read again. */
final class PromisedUrls {
    private static final String NEW =
            "dialect.DatabaseUrl.new(String, String, String, String, String, Integer, String, Map<String, String>)";
    private static final String PROPERTY = "dialect.DatabaseUrl.withProperty(String, String)";
    private static final String TARGET =
            "dialect.DriverTarget.new(String, String, String, Map<String, String>, boolean)";
    private static final String PATIENT =
            "dialect.DriverTarget.new(String, String, String, Map<String, String>, boolean, Duration)";
    private static final String OF_SERVER =
            "dialect.DriverTarget.ofServer(String, String, String, Map<String, String>)";
    private static final String ALL = "dialect.UrlRules.all(Map<String, String>, DatabaseUrl, DriverSettings)";
    private static final String RULES = "dialect.UrlRules.new(Set<String>, int, PropertyRules)";
    private static final DatabaseUrl URL = DatabaseUrl.parse("postgresql://me:word@localhost:5432/there?a=b");
    private static final DriverSettings NONE = new DriverSettings(Duration.ofSeconds(1), Map.of());

    private PromisedUrls() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(parts(), changes(), rules()).flatMap(doors -> doors);
    }

    /** The same address after it was written and read. */
    private static DatabaseUrl again(DatabaseUrl url) {
        DatabaseUrl read = DatabaseUrl.parse(url.render());
        assertThat(read).isEqualTo(url);
        return read;
    }

    /** What has no server, no login and no properties names a scheme that nobody answers for. */
    private static void again(DatabaseUrl url, String scheme) {
        assertThat(again(url)).isEqualTo(DatabaseUrl.of(scheme).withDatabase(url.database()));
    }

    private static DatabaseUrl url(
            String scheme, @Nullable String driver, String user, String password, String host, String database) {
        return again(new DatabaseUrl(scheme, driver, user, password, host, 1, database, Map.of()));
    }

    private static Stream<PromisedDoor> parts() {
        return Stream.of(
                whole(NEW, (ground, text) -> url(text, null, "u", "p", "h", "d")),
                whole(NEW, (ground, text) -> url("mysql", text, "u", "p", "h", "d")),
                whole(NEW, (ground, text) -> url("mysql", null, text, "p", "h", "d")),
                whole(NEW, (ground, text) -> url("mysql", null, "u", text, "h", "d")),
                whole(NEW, (ground, text) -> url("mysql", null, "u", "p", text, "d")),
                whole(NEW, (ground, text) -> url("mysql", null, "u", "p", "h", text)),
                whole(
                        NEW,
                        (ground, text) ->
                                again(new DatabaseUrl("mysql", null, "u", "p", "h", 1, "d", Map.of("x", text)))),
                whole(
                        NEW,
                        (ground, text) ->
                                again(new DatabaseUrl("mysql", null, "u", "p", "h", 1, "d", Map.of(text, "x")))),
                whole("dialect.DatabaseUrl.of(String)", (ground, text) -> DatabaseUrl.of(text)),
                that(
                        "dialect.DatabaseUrl.parse(String)",
                        (ground, text) -> again(DatabaseUrl.parse(text), text.substring(0, text.indexOf(':')))),
                whole(
                        "dialect.DatabaseUrl.parse(String)",
                        (ground, text) -> DatabaseUrl.parse("mysql://u:" + UrlRules.escaped(text) + "@h/d")));
    }

    private static Stream<PromisedDoor> changes() {
        return Stream.of(
                whole("dialect.DatabaseUrl.withDatabase(String)", (ground, text) -> again(URL.withDatabase(text))),
                whole("dialect.DatabaseUrl.withHost(String, Integer)", (ground, text) -> again(URL.withHost(text, 1))),
                whole(PROPERTY, (ground, text) -> again(URL.withProperty(text, "x"))),
                whole(PROPERTY, (ground, text) -> again(URL.withProperty("x", text))),
                whole("dialect.DatabaseUrl.withUser(String, String)", (ground, text) -> again(URL.withUser(text, "x"))),
                whole("dialect.DatabaseUrl.withUser(String, String)", (ground, text) -> again(URL.withUser("x", text))),
                that(
                        "dialect.DatabaseUrl.withoutProperty(String)",
                        (ground, text) -> assertThat(URL.withoutProperty(text)).isEqualTo(URL)),
                whole(TARGET, (ground, text) -> new DriverTarget(text, "a", "b", Map.of(), false)),
                whole(TARGET, (ground, text) -> new DriverTarget("a", text, "b", Map.of(), false)),
                whole(TARGET, (ground, text) -> new DriverTarget("a", "b", text, Map.of(), false)),
                whole(TARGET, (ground, text) -> new DriverTarget("a", "b", "c", Map.of(text, "x"), false)),
                whole(TARGET, (ground, text) -> new DriverTarget("a", "b", "c", Map.of("x", text), false)),
                whole(PATIENT, (ground, text) -> new DriverTarget(text, "a", "b", Map.of(), false, null)),
                whole(PATIENT, (ground, text) -> new DriverTarget("a", text, "b", Map.of(), false, null)),
                whole(PATIENT, (ground, text) -> new DriverTarget("a", "b", text, Map.of(), false, null)),
                whole(PATIENT, (ground, text) -> new DriverTarget("a", "b", "c", Map.of(text, "x"), false, null)),
                whole(PATIENT, (ground, text) -> new DriverTarget("a", "b", "c", Map.of("x", text), false, null)),
                whole(OF_SERVER, (ground, text) -> server(text, "a", "b", "c")),
                whole(OF_SERVER, (ground, text) -> server("a", text, "b", "c")),
                whole(OF_SERVER, (ground, text) -> server("a", "b", text, "c")),
                whole(OF_SERVER, (ground, text) -> server("a", "b", "c", text)));
    }

    private static DriverTarget server(String driver, String artifact, String url, String socketTimeout) {
        return DriverTarget.ofServer(driver, artifact, url, Map.of("socketTimeout", socketTimeout));
    }

    private static Stream<PromisedDoor> rules() {
        return Stream.of(
                that("dialect.PropertyRules.check(Map<String, String>)", (ground, text) -> {
                    new PropertyRules(Set.of("known")).check(Map.of(text, "x"));
                    assertThat(text).isEqualTo("known");
                }),
                whole("dialect.PropertyRules.new(Set<String>)", (ground, text) -> new PropertyRules(Set.of(text))),
                whole(RULES, (ground, text) -> new UrlRules(Set.of(text), 1, new PropertyRules(Set.of()))),
                whole(ALL, (ground, text) -> UrlRules.all(Map.of("x", text), URL, NONE)),
                whole(ALL, (ground, text) -> UrlRules.all(Map.of(text, "x"), URL, NONE)),
                whole(ALL, (ground, text) -> UrlRules.all(Map.of(), URL.withUser("x", text), NONE)),
                that("dialect.UrlRules.escaped(String)", (ground, text) -> {
                    String escaped = UrlRules.escaped(text);
                    assertThat(escaped).matches("[A-Za-z0-9._%-]*");
                    assertThat(URLDecoder.decode(escaped, StandardCharsets.UTF_8))
                            .isEqualTo(text);
                }));
    }
}

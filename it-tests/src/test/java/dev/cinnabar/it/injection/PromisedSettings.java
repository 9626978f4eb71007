package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.PromisedDoor.lookup;
import static dev.cinnabar.it.injection.PromisedDoor.that;
import static dev.cinnabar.it.injection.PromisedDoor.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connector;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineTarget;
import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.connect.LogOptions;
import dev.cinnabar.connect.SessionOptions;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.UrlRules;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Settings of an engine: each is refused, or stands whole in its own place. */
final class PromisedSettings {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String MAP = "connect.Engine.builder(Map<String, String>, String)";
    private static final String LOGIN = "connect.EngineBuilder.login(String, String)";
    private static final String PROPERTY = "connect.EngineBuilder.property(String, String)";
    private static final String UNSAFE = "connect.EngineBuilder.unsafeProperty(String, String)";
    private static final String SESSION =
            "connect.SessionOptions.new(Duration, Isolation, boolean, Map<String, String>, Connector)";
    private static final String DRIVER = "dialect.DriverSettings.new(Duration, Map<String, String>)";
    private static final String OFFLINE = "connect.EngineTarget$Offline.new(String, Consumer<? super String>)";
    private static final String URL = "postgresql://localhost/there";

    private PromisedSettings() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(builders(), options(), connections()).flatMap(doors -> doors);
    }

    private static Stream<PromisedDoor> builders() {
        return Stream.of(
                lookup(
                        "connect.Engine.builder(String)",
                        (ground, text) -> Engine.builder(text).build()),
                whole(
                        "connect.Engine.builder(String)",
                        (ground, text) -> Engine.builder(URL + "?ApplicationName=" + UrlRules.escaped(text))
                                .options()),
                whole(
                        "connect.Engine.builder(String)",
                        (ground, text) -> Engine.builder("postgresql://localhost/" + UrlRules.escaped(text))
                                .options()),
                lookup("connect.Engine.create(String)", (ground, text) -> Engine.create(text)),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL, text, "x"), "")),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL), text)),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL, "isolation", text), "")),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL, "pool.size", text), "")),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL, "connect-timeout", text), "")),
                lookup(MAP, (ground, text) -> Engine.builder(Map.of("url", URL, "echo", text), "")),
                whole(
                        MAP,
                        (ground, text) -> Engine.builder(Map.of("url", URL, "user", text), "")
                                .options()),
                whole(
                        MAP,
                        (ground, text) -> Engine.builder(Map.of("url", URL, "property.x", text), "")
                                .options()));
    }

    private static Stream<PromisedDoor> options() {
        return Stream.of(
                lookup(
                        "connect.Engine.offline(String, Consumer<? super String>)",
                        "sqlite",
                        (ground, text) -> Engine.offline(text, PromisedSettings::nobody)),
                whole(OFFLINE, (ground, text) -> new EngineTarget.Offline(text, PromisedSettings::nobody)),
                whole(
                        "connect.EngineBuilder.allowPlugins(String[])",
                        (ground, text) -> Engine.builder(URL).allowPlugins(text).options()),
                lookup(
                        "connect.EngineBuilder.isolation(String)",
                        "serializable",
                        (ground, text) -> Engine.builder(URL).isolation(text)),
                lookup("dialect.Isolation.named(String)", "serializable", (ground, text) -> Isolation.named(text)),
                whole(
                        LOGIN,
                        (ground, text) -> Engine.builder(URL).login(text, "x").options()),
                whole(
                        LOGIN,
                        (ground, text) -> Engine.builder(URL).login("x", text).options()),
                whole(
                        "connect.EngineBuilder.name(String)",
                        (ground, text) -> Engine.builder(URL).name(text).options()),
                whole(
                        PROPERTY,
                        (ground, text) ->
                                Engine.builder(URL).property("x", text).options()),
                lookup(
                        PROPERTY,
                        (ground, text) ->
                                Engine.builder(ground.url()).property(text, "x").build()),
                whole(
                        UNSAFE,
                        (ground, text) ->
                                Engine.builder(URL).unsafeProperty("x", text).options()),
                whole(
                        UNSAFE,
                        (ground, text) ->
                                Engine.builder(URL).unsafeProperty(text, "x").options()));
    }

    private static void nobody(String text) {}

    private static Stream<PromisedDoor> connections() {
        return Stream.of(
                whole(
                        "connect.GuestOptions.new(List<Guest>, Set<String>)",
                        (ground, text) -> new GuestOptions(List.of(), Set.of(text))),
                whole(
                        "connect.LogOptions.new(boolean, boolean, String)",
                        (ground, text) -> new LogOptions(false, false, text)),
                whole(SESSION, (ground, text) -> new SessionOptions(SECOND, null, false, Map.of("x", text), null)),
                whole(SESSION, (ground, text) -> new SessionOptions(SECOND, null, false, Map.of(text, "x"), null)),
                whole(DRIVER, (ground, text) -> new DriverSettings(SECOND, Map.of("x", text))),
                whole(DRIVER, (ground, text) -> new DriverSettings(SECOND, Map.of(text, "x"))),
                that("connect.Connector.connect(String, Properties)", (ground, text) -> {
                    if (!ground.dialect().name().equals("sqlite")) {
                        assertThat(database(
                                        asked(DatabaseUrl.parse(ground.url()).withDatabase(text))))
                                .isEqualTo(text);
                    }
                }),
                whole(
                        "connect.Connector.connect(String, Properties)",
                        (ground, text) ->
                                asked(DatabaseUrl.parse(ground.url()), text).get(1)));
    }

    /** What a connector is asked for: the address, and the properties. */
    private static List<Object> asked(DatabaseUrl url, String... unsafe) {
        List<Object> asked = new ArrayList<>();
        Connector connector = (address, properties) -> {
            asked.add(address);
            asked.add(Map.copyOf(properties));
            throw new SQLException("enough is known", "08001");
        };
        var builder = Engine.builder(url).noPool().connector(connector);
        for (String value : unsafe) {
            builder.unsafeProperty("x", value);
        }
        try (Engine engine = builder.build()) {
            engine.connect().close();
        } catch (dev.cinnabar.error.UsageException refused) {
            throw refused;
        } catch (dev.cinnabar.error.CinnabarException known) {
            assertThat(asked).isNotEmpty();
        }
        return asked;
    }

    private static String database(List<Object> asked) {
        String address = asked.get(0).toString();
        String name = address.substring(address.lastIndexOf('/') + 1);
        assertThat(name).matches("[A-Za-z0-9._%-]*");
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }
}

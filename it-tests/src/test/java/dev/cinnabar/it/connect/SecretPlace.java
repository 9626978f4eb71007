package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.ReplicaChooser;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Something that is shown, or that goes wrong.
 *
 * @param inUrl whether it is a mistake in the URL, which a DataSource has not
 * @param early whether the URL cannot be read at all
 * @param address what the mistake makes of the address
 * @param visit what is done with an engine, if it comes to that
 */
record SecretPlace(
        String name,
        boolean inUrl,
        boolean early,
        UnaryOperator<SecretAddress> address,
        Consumer<EngineBuilder> options,
        Visit visit) {
    /** What is done with an engine. */
    @FunctionalInterface
    interface Visit {
        void with(Engine engine, SecretWatch watch, SecretServer server);
    }

    /** What the walk needs of the server. */
    interface SecretServer {
        /** Ends the server's side of a connection. */
        void kill(Connection connection);
    }

    static List<SecretPlace> all(String wrongValue) {
        return List.of(
                visited("engine", options -> {}, SecretPlace::show),
                visited(
                        "options",
                        options -> {},
                        (engine, watch, server) -> watch.saw(String.valueOf(engine.options()))),
                failing("refused connection", at -> at.withServer("127.0.0.1", "1")),
                failing("unknown host", at -> at.withServer("nohost.invalid", "1")),
                failing("unknown database", at -> at.withDatabase("nowhere_at_all")),
                failing("unknown property", at -> at.withQuery("autoDeserialize=true")),
                failing("property of a wrong value", at -> at.withQuery(wrongValue)),
                failing("unknown dialect", at -> at.withScheme("nosuchdatabase")),
                failing("unknown plugin", at -> at.withQuery("plugin=nosuchplugin")),
                unread("same property twice", at -> at.withQuery("connectTimeout=1&connectTimeout=1")),
                unread("property without a value", at -> at.withQuery("connectTimeout")),
                unread("port too large", at -> at.withServer(at.host(), "99999")),
                unread("port that is no number", at -> at.withServer(at.host(), "port")),
                unread("host that is none", at -> at.withServer("a host", at.port())),
                unread("bad escape", at -> at.withDatabase("%zz")),
                new SecretPlace(
                        "wrong user", false, false, at -> at.withUser("nobody_here"), o -> {}, SecretPlace::connect),
                visited("unknown isolation", options -> options.isolation("nosuchlevel"), SecretPlace::connect),
                visited("pool timeout", SecretPlace::narrow, SecretPlace::waitInVain),
                visited("failed ping", options -> options.poolPrePing(true), SecretPlace::ping),
                visited("killed connection", options -> {}, SecretPlace::lose),
                visited("listener that throws", options -> {}, SecretPlace::refuse),
                visited("statement that fails on connecting", options -> {}, SecretPlace::spoil),
                visited("listener that refuses a checkout", options -> {}, SecretPlace::refuseCheckout),
                visited("echo", SecretPlace::talk, SecretPlace::work),
                visited("failed statement", SecretPlace::talk, SecretPlace::fail),
                visited("no pool", EngineBuilder::noPool, SecretPlace::work),
                visited("closed engine", options -> {}, SecretPlace::useClosed));
    }

    private static SecretPlace visited(String name, Consumer<EngineBuilder> options, Visit visit) {
        return new SecretPlace(name, false, false, UnaryOperator.identity(), options, visit);
    }

    private static SecretPlace failing(String name, UnaryOperator<SecretAddress> address) {
        return new SecretPlace(name, true, false, address, options -> {}, SecretPlace::connect);
    }

    private static SecretPlace unread(String name, UnaryOperator<SecretAddress> address) {
        return new SecretPlace(name, true, true, address, options -> {}, SecretPlace::connect);
    }

    private static void show(Engine engine, SecretWatch watch, SecretServer server) {
        watch.saw(engine.toString());
        watch.saw(engine.withOptions(ExecutionOptions.NONE).toString());
        try (Engine routing = Engine.routing(engine, ReplicaChooser.inTurn(List.of(engine)));
                Connection connection = engine.connect()) {
            watch.saw(
                    routing + " " + connection + " " + engine.pool() + " " + engine.dialect() + " " + engine.events());
            watch.lookAtBeans();
        }
    }

    private static void connect(Engine engine, SecretWatch watch, SecretServer server) {
        engine.connect().close();
    }

    private static void narrow(EngineBuilder options) {
        options.poolSize(1).maxOverflow(0).poolTimeout(Duration.ofMillis(250));
    }

    private static void waitInVain(Engine engine, SecretWatch watch, SecretServer server) {
        try (Connection held = engine.connect()) {
            watch.saw(held.toString());
            engine.connect().close();
        }
    }

    private static void ping(Engine engine, SecretWatch watch, SecretServer server) {
        try (Connection connection = engine.connect()) {
            server.kill(connection);
        }
        engine.connect().close();
    }

    private static void lose(Engine engine, SecretWatch watch, SecretServer server) {
        try (Connection connection = engine.connect()) {
            server.kill(connection);
            connection.queryRaw("select 1").all();
        }
    }

    private static void refuse(Engine engine, SecretWatch watch, SecretServer server) {
        engine.events().on(Connect.class, event -> {
            throw new IllegalStateException("refused: " + event);
        });
        engine.connect().close();
    }

    private static void spoil(Engine engine, SecretWatch watch, SecretServer server) {
        engine.events().on(Connect.class, event -> event.run("no statement"));
        engine.connect().close();
    }

    private static void refuseCheckout(Engine engine, SecretWatch watch, SecretServer server) {
        engine.events().on(dev.cinnabar.connect.Checkout.class, event -> {
            throw new IllegalStateException("refused: " + event);
        });
        engine.connect().close();
    }

    private static void talk(EngineBuilder options) {
        options.echo(true).showValues(true).name("talk");
    }

    private static void work(Engine engine, SecretWatch watch, SecretServer server) {
        engine.inTransaction(connection ->
                watch.saw(connection.queryRaw("select ?", "a value").all().toString()));
        watch.lookAtThreads();
    }

    private static void fail(Engine engine, SecretWatch watch, SecretServer server) {
        engine.inTransaction(connection -> watch.saw(connection
                .queryRaw("select nothing from nowhere", "a value")
                .all()
                .toString()));
    }

    private static void useClosed(Engine engine, SecretWatch watch, SecretServer server) {
        engine.connect().close();
        engine.close();
        engine.connect().close();
    }
}

package dev.cinnabar.it.injection;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * One database with a table of people and a canary, an engine before it, and all SQL that the driver is given. Confined to one thread.
 *
 * @param listening hears what is sent
 * @param jdbc a connection as readers of schemas have it
 */
record PromiseGround(HeardConnections listening, String url, Engine engine, Inspector inspector, Connection jdbc)
        implements AutoCloseable {
    static PromiseGround on(String url, String jdbcUrl) throws SQLException {
        HeardConnections listening = new HeardConnections();
        Engine engine = Engine.builder(url).connector(listening).build();
        MetaData.of(DoorSamples.DEFINED).createAll(engine);
        engine.executeRaw("CREATE TABLE canary (secret VARCHAR(20))");
        engine.executeRaw("INSERT INTO canary VALUES ('unharmed')");
        return new PromiseGround(
                listening, url, engine, engine.inspector(), listening.connect(jdbcUrl, new Properties()));
    }

    Dialect dialect() {
        return engine.dialect();
    }

    DialectProvider provider() {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(dialect().name()))
                .findFirst()
                .orElseThrow();
    }

    /** The canary's secret, and the tables that there are. */
    String state() {
        return secret() + " " + engine.inspector().tableNames();
    }

    private String secret() {
        try (var connection = engine.connect()) {
            return connection.queryRaw("SELECT secret FROM canary").all().toString();
        }
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
        MetaData.of(DoorSamples.DEFINED).dropAll(engine);
        engine.executeRaw("DROP TABLE canary");
        engine.close();
    }
}

package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The code of docs/guide/engines.md: an engine from a URL; the dialect jar on the class path answers for its scheme. */
final class EnginesGuide {
    private EnginesGuide() {}

    static List<Engine> engines() {
        Engine file = Engine.create("sqlite:///app.db");
        Engine memory = Engine.create("sqlite:///:memory:"); // every connection sees the same memory database
        Engine postgres = Engine.create("postgresql://user:password@localhost:5432/mydb");
        Engine mysql = Engine.create("mysql://user:password@localhost:3306/mydb");
        Engine jdbc = Engine.create("jdbc:postgresql://localhost:5432/mydb?user=me"); // a JDBC URL is welcome too
        Engine serverless = Engine.builder("sqlite:///app.db").noPool().build();

        return List.of(file, memory, postgres, mysql, jdbc, serverless);
    }

    static Engine existing(DataSource yours) {
        return Engine.of(yours); // a DataSource that a framework owns; dialect found from its metadata
    }

    static Engine tuned(String url) {
        return Engine.builder(url)
                .echo(true) // each statement with its time, rows and call site; showValues(true) for its values
                .poolSize(10)
                .maxOverflow(20)
                .poolTimeout(Duration.ofSeconds(30))
                .poolRecycle(Duration.ofMinutes(30))
                .poolPrePing(true)
                .build();
    }

    static long use(Engine engine) {
        MetaData.of(CoreGuide.ACCOUNTS).createAll(engine);
        engine.inTransaction(connection -> connection.execute(insert(CoreGuide.ACCOUNTS)
                .set(CoreGuide.ID, 1L)
                .set(CoreGuide.NAME, "alice")
                .set(CoreGuide.BALANCE, BigDecimal.TEN)));

        try (Connection connection = engine.connect()) {
            return connection.execute(select(count()).from(CoreGuide.ACCOUNTS)).one();
        } // closing gives the connection back to the pool
    }
}

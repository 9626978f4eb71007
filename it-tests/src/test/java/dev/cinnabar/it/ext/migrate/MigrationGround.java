package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.result.Row;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database to migrate. */
abstract class MigrationGround {
    TestDatabase database;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void open() {
        database = server().fresh("migrate");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    Migrations migrations(Script... scripts) {
        return Migrations.of(engine, () -> List.of(scripts));
    }

    boolean rollsBackDdl() {
        return has(Feature.TRANSACTIONAL_DDL);
    }

    boolean has(Feature feature) {
        try (Connection connection = engine.connect()) {
            return connection.dialect().has(feature);
        }
    }

    /** The tables that stand, without those of versions. */
    List<String> tables() {
        return engine.inspector().tableNames().stream()
                .filter(name -> !name.startsWith("cinnabar_version"))
                .toList();
    }

    List<Row> query(String sql) {
        try (Connection connection = engine.connect()) {
            return connection.queryRaw(sql).all();
        }
    }

    /** What a column of the log says of each revision. */
    Map<String, Object> log(String column) {
        Map<String, Object> said = new TreeMap<>();
        query("SELECT revision, " + column + " FROM cinnabar_version_log")
                .forEach(row -> said.put((String) row.value(0), row.value(1)));
        return said;
    }

    static List<String> ids(List<Applied> applied) {
        return applied.stream().map(one -> one.script().id()).toList();
    }
}

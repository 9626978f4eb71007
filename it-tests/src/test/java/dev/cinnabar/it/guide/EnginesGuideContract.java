package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about engines; one class for each database. */
abstract class EnginesGuideContract {
    abstract String url();

    abstract String jdbcUrl();

    private long used(Engine engine) {
        SqlLog log = SqlLog.on(engine);
        MetaData.of(CoreGuide.ACCOUNTS).dropAll(engine);
        log.take();

        long rows = EnginesGuide.use(engine);

        List<String> sent = log.take();
        assertThat(sent.subList(sent.size() - 2, sent.size()))
                .containsExactly(
                        "INSERT INTO accounts (id, name, balance) VALUES (?, ?, ?)", "SELECT count(*) FROM accounts");
        return rows;
    }

    @Test
    void engine_runsTheSameProgram_onEachDatabase() {
        try (Engine engine = Engine.create(url())) {
            assertThat(used(engine)).isOne();
        }
    }

    @Test
    void engine_withSettings_isTheSame() {
        try (Engine engine = EnginesGuide.tuned(url())) {
            assertThat(used(engine)).isOne();
            assertThat(engine.pool().inUse()).isZero();
        }
    }

    @Test
    void engine_overADataSource_findsItsDialect() {
        try (HikariDataSource yours = new HikariDataSource()) {
            yours.setJdbcUrl(jdbcUrl());
            yours.setMaximumPoolSize(2);
            try (Engine engine = EnginesGuide.existing(yours);
                    Engine other = Engine.create(url())) {
                assertThat(used(engine)).isOne();
                assertThat(engine.dialect().name()).isEqualTo(other.dialect().name());
            }
        }
    }

    @Test
    void engines_connectAtFirstUse() {
        List<Engine> engines = EnginesGuide.engines();

        assertThat(engines)
                .extracting(engine -> engine.dialect().name())
                .containsExactly("sqlite", "sqlite", "postgresql", "mysql", "postgresql", "sqlite");
        assertThat(Files.exists(Path.of("app.db"))).isFalse();
        assertThat(used(engines.get(1))).isOne(); // in memory, over several connections
        engines.forEach(Engine::close);
    }
}

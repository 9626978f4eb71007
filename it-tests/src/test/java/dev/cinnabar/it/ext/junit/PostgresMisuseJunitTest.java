package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresMisuseJunitTest extends MisuseContract {
    private static final String POOR = "cinnabar_junit_poor";

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Test
    void userWhoMayNotCreateDatabases_isTold() {
        try (Engine engine = Engine.create(given.url())) {
            engine.executeRaw("DROP ROLE IF EXISTS " + POOR);
            engine.executeRaw("CREATE ROLE " + POOR + " LOGIN PASSWORD 'poor'");
            String url = DatabaseUrl.parse(given.url()).withUser(POOR, "poor").render();

            assertThat(failures(runAt(url, Map.of(), SessionExamples.Committing.class)))
                    .singleElement()
                    .satisfies(failure -> assertThat(failure)
                            .hasMessageContaining("CREATE DATABASE t")
                            .hasMessageContaining("a user who may create databases"));
            engine.executeRaw("DROP ROLE " + POOR);
        }
    }
}

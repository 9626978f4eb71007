package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresModelsGuideTest extends ModelsGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String schema() {
        return "public";
    }

    @Override
    String created() {
        return ON_POSTGRES;
    }

    @Test
    void visits_areSentAsThePageShows() {
        assertThat(String.join(";\n", visits()) + ";\n").isEqualTo("""
            CREATE TABLE visits (
                ticket BIGINT NOT NULL,
                day DATE NOT NULL,
                seat INTEGER NOT NULL,
                paid NUMERIC(7, 2) NOT NULL,
                address inet NOT NULL,
                CONSTRAINT pk_visits PRIMARY KEY (ticket)
            );
            CREATE INDEX ix_visits_paid ON visits (paid DESC);
            CREATE UNIQUE INDEX ux_day_seat ON visits (day, seat);
            COMMENT ON COLUMN visits.paid IS 'in euros';
            """);
    }
}

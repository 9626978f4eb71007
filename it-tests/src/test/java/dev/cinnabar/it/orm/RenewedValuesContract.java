package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.rules.Stamp;
import dev.cinnabar.schema.MetaData;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that the database sets with each update of their row. */
abstract class RenewedValuesContract extends TablesContract {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Override
    MetaData tables() {
        return MetaData.of(Stamp.class);
    }

    @Test
    void rowsThatGoTogether_haveThemAll_thoughTheFirstWasSetToWhatItHad() {
        sessions.inTransaction(session -> session.addAll(List.of(new Stamp("a", LONG_AGO), new Stamp("b", LONG_AGO))));

        sessions.inTransaction(session -> {
            List<Stamp> stamps =
                    session.execute(select(Stamp.class).orderBy(Stamp.ID)).all();
            stamps.get(0).setUpdatedAt(LONG_AGO.plusSeconds(1));
            stamps.get(0).setUpdatedAt(LONG_AGO);
            stamps.forEach(stamp -> stamp.setWords("new"));
            sent.clear();
            session.flush();
            assertThat(sentOf("UPDATE")).isEqualTo(1);
            assertThat(stamps)
                    .allSatisfy(stamp -> assertThat(stamp.getUpdatedAt()).isAfter(LONG_AGO));
        });
    }
}

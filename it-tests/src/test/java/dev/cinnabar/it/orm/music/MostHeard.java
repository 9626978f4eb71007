package dev.cinnabar.it.orm.music;

import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.orm.JoinRule;
import dev.cinnabar.orm.Side;
import dev.cinnabar.sql.Condition;

/** The play of a station that nobody was surpassed by: one row for each station. */
public final class MostHeard implements JoinRule<Station, Play> {
    @Override
    public Condition between(Side<Station> here, Side<Play> there) {
        var better = Play.as("better");
        return there.of(Play.STATION_ID)
                .eq(here.of(Station.ID))
                .and(not(exists(select(literal(1))
                        .from(better.ENTITY)
                        .where(
                                better.STATION_ID.eq(here.of(Station.ID)),
                                better.LISTENERS.gt(there.of(Play.LISTENERS))))));
    }
}

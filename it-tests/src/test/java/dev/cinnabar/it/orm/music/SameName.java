package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.JoinRule;
import dev.cinnabar.orm.Side;
import dev.cinnabar.sql.Condition;

/** Plays whose title is the name of the genre, in whatever case. */
public final class SameName implements JoinRule<Genre, Play> {
    @Override
    public Condition between(Side<Genre> here, Side<Play> there) {
        return here.of(Genre.NAME).lower().eq(there.of(Play.TITLE).lower());
    }
}

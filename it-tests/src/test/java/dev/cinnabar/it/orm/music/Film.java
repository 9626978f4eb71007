package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.AssociationProxy;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import java.util.Map;

/** What artists have made, each by a credit. */
@Entity(table = "films")
public final class Film extends FilmModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(
                backPopulates = "film",
                orderBy = "id",
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Credit> credits;

        @Relationship(
                backPopulates = "film",
                key = "name",
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        Map<String, Fact> facts;
    }

    /** Whom it credits. */
    public static final AssociationProxy<Film, Credit, Artist> ARTISTS =
            proxy(CREDITS, () -> Credit.ARTIST, Credit::new);

    /** What is known of it, by name. */
    public static final AssociationProxy<Film, Fact, String> KNOWN = proxy(FACTS, () -> Fact.WORDS, Fact::of);

    Film() {}

    public Film(String name) {
        setName(name);
    }
}

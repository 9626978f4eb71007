package dev.cinnabar.it.orm.cards;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It has a place in a hand, or none. */
@Entity(table = "cards")
public final class Card extends CardModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;

        @Nullable
        Integer place;

        @ForeignKey(Player.class)
        @Nullable
        Long playerId;

        @Relationship(backPopulates = "cards")
        @Nullable
        Player player;
    }

    Card() {}

    public Card(String name) {
        setName(name);
    }
}

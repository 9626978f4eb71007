package dev.cinnabar.it.orm.cards;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import java.util.Set;

/** Holds cards in an order, and chips in none. */
@Entity(table = "card_players")
public final class Player extends PlayerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(backPopulates = "player", position = "place")
        List<Card> cards;

        @Relationship(backPopulates = "player")
        Set<Chip> chips;
    }

    public Player() {}
}

package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Somebody in a team. */
@Entity(table = "players")
public final class Player extends PlayerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;
    }

    Player() {}

    public Player(String name) {
        setName(name);
    }
}

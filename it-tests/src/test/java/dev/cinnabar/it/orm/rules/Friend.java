package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Knows others, who know it too or not. */
@Entity(table = "friends")
public final class Friend extends FriendModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;

        @Relationship(secondary = "friendships")
        List<Friend> knows;
    }

    Friend() {}

    public Friend(String name) {
        setName(name);
    }
}

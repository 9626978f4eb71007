package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** Something that was played once. */
@Entity(table = "plays")
public final class Play extends PlayModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        int listeners;

        @ForeignKey(value = Station.class, onDelete = ReferentialAction.CASCADE)
        @Nullable
        Long stationId;

        @Relationship(backPopulates = "plays")
        @Nullable
        Station station;
    }

    Play() {}

    public Play(String title) {
        setTitle(title);
    }
}

package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** It takes nobody along. */
@Entity(table = "boxes")
public final class Box extends BoxModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(cascade = {})
        List<Lid> lids;
    }

    public Box() {}
}

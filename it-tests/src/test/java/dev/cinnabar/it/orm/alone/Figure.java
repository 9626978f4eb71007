package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Has no rows of its own, and so no table. */
@Entity(table = "figures")
public abstract class Figure extends FigureModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int area = 1;
    }
}

package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;

/** A figure whose size is a text, where that of another is a number. */
@Entity(table = "squares", inherits = Figure.class, concrete = true)
public final class Square extends SquareModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Column(length = 10)
        String size = "small";
    }
}

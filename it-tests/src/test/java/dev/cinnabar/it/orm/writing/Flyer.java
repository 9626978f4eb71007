package dev.cinnabar.it.orm.writing;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Id;

/** A sheet of paper; some kinds of it stand in tables of their own alone. */
@Entity(table = "flyers")
public class Flyer extends FlyerModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String text;
    }

    public static final Formula<Flyer, String> LOUD = formula(ENTITY, "loud", () -> TEXT.upper());

    Flyer() {}

    public Flyer(String text) {
        setText(text);
    }
}

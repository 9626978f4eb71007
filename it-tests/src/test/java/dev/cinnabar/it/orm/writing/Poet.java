package dev.cinnabar.it.orm.writing;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Formula;

/** A writer whose form stands in a table of its own. */
@Entity(table = "poets", inherits = Writer.class)
public final class Poet extends PoetModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Column(length = 50)
        String form;
    }

    public static final Formula<Poet, String> STYLE = formula(ENTITY, "style", () -> FORM.upper());

    Poet() {}

    public Poet(String name, String form, Story... stories) {
        super(name, stories);
        setForm(form);
    }
}

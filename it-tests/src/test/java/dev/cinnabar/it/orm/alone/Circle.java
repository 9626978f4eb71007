package dev.cinnabar.it.orm.alone;

import dev.cinnabar.orm.Entity;

/** A figure with a radius. */
@Entity(table = "circles", inherits = Figure.class, concrete = true)
public final class Circle extends CircleModel {
    static class Mapped {
        int size = 10;
    }
}

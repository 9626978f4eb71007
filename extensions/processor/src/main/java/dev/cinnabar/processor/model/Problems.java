package dev.cinnabar.processor.model;

import dev.cinnabar.processor.model.Problem.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** The mistakes that were found so far. Confined to one thread. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void add(Element at, String what, String cure) {
        add(Place.of(at), what, cure);
    }

    public void add(Place at, String what, String cure) {
        all.add(new Problem(at, what, cure));
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }
}

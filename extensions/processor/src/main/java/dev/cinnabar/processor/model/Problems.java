package dev.cinnabar.processor.model;

import dev.cinnabar.processor.model.Problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;

/** The mistakes that were found so far. Confined to one thread. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();
    private final String page;

    /** Of mappings, none yet. */
    public Problems() {
        this(Problem.MAPPING);
    }

    /** None yet, whose messages name a heading of docs/errors.md. */
    public Problems(String page) {
        this.page = page;
    }

    public void add(Element at, String what, String cure) {
        add(Place.of(at), what, cure);
    }

    public void add(Place at, String what, String cure) {
        all.add(new Problem(at, what, cure, page));
    }

    /**
     * All that another one has found.
     *
     * @param shown where a mistake is shown that stands at a place
     */
    public void addAll(Problems others, UnaryOperator<Place> shown) {
        others.all.forEach(one -> all.add(one.at(shown.apply(one.place()))));
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }
}

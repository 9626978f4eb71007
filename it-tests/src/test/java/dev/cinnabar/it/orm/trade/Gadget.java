package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Entity;

/** A ware that needs current. */
@Entity(table = "gadgets", inherits = Ware.class)
public final class Gadget extends GadgetModel {
    static class Mapped {
        int volts = 230;
    }

    Gadget() {}

    public Gadget(String name, String price) {
        super(name, price);
    }
}

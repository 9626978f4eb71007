package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Entity;

/** A person with a level. */
@Entity(table = "managers", inherits = Person.class)
public class Manager extends ManagerModel {
    static class Mapped {
        int level = 7;
    }

    Manager() {}

    public Manager(String name) {
        super(name);
    }
}

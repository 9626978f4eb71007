package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Something; printers stand in a table of their own, too, and have the mark there. */
@Entity(table = "devices")
public class Device extends DeviceModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Device() {}

    public Device(long id, String name) {
        setId(id);
        setName(name);
    }
}

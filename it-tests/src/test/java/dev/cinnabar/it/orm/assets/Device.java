package dev.cinnabar.it.orm.assets;

import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Relationship;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** It has power, ports by their names, and a table of its own. */
@Entity(table = "devices", inherits = Asset.class, passiveDeletes = true)
public final class Device extends DeviceModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        int power = 5;

        @Embedded
        @Nullable
        Spot spare;

        @Relationship(backPopulates = "device", key = "name")
        Map<String, Port> ports;
    }

    Device() {}

    public Device(String code) {
        super(code);
    }
}

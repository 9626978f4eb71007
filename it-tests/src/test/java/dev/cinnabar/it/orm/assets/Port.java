package dev.cinnabar.it.orm.assets;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** Where a device is plugged in. */
@Entity(table = "ports")
public final class Port extends PortModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;

        @ForeignKey(value = Device.class, onUpdate = ReferentialAction.CASCADE)
        @Column(length = 20)
        @Nullable
        String deviceCode;

        @Relationship(backPopulates = "ports")
        @Nullable
        Device device;
    }

    Port() {}

    public Port(String name) {
        setName(name);
    }
}

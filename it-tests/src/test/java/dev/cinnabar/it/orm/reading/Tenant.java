package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import org.jspecify.annotations.Nullable;

/** The last of five levels. */
@Entity(table = "tenants")
public final class Tenant extends TenantModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(House.class)
        @Nullable
        Long houseId;
    }

    Tenant() {}

    public Tenant(String name) {
        setName(name);
    }
}

package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fourth of five levels; it has one deed. */
@Entity(table = "houses")
public final class House extends HouseModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Street.class)
        @Nullable
        Long streetId;

        @Relationship(orderBy = "name")
        List<Tenant> tenants;

        @Relationship(backPopulates = "house")
        @Nullable
        Deed deed;
    }

    House() {}

    public House(String name, Tenant... tenants) {
        setName(name);
        getTenants().addAll(List.of(tenants));
    }
}

package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The third of five levels. */
@Entity(table = "streets")
public final class Street extends StreetModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(District.class)
        @Nullable
        Long districtId;

        @Relationship(orderBy = "name")
        List<House> houses;
    }

    Street() {}

    public Street(String name, House... houses) {
        setName(name);
        getHouses().addAll(List.of(houses));
    }
}

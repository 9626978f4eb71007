package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second of five levels. */
@Entity(table = "districts")
public final class District extends DistrictModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(City.class)
        @Nullable
        Long cityId;

        @Relationship(orderBy = "name")
        List<Street> streets;
    }

    District() {}

    public District(String name, Street... streets) {
        setName(name);
        getStreets().addAll(List.of(streets));
    }
}

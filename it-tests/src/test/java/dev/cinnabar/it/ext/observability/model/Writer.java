package dev.cinnabar.it.ext.observability.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Who writes; no two have one name. */
@Entity(table = "writers")
public final class Writer extends WriterModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 80, unique = true)
        String name;

        @Relationship(backPopulates = "writer")
        List<Essay> essays;
    }

    Writer() {}

    public Writer(String name) {
        setName(name);
    }
}

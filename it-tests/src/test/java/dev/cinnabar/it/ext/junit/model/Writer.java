package dev.cinnabar.it.ext.junit.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Somebody who writes. */
@Entity(table = "junit_writers")
public final class Writer extends WriterModel {
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String name;

        @Relationship(backPopulates = "writer")
        List<Story> stories;
    }

    Writer() {}

    public Writer(String name) {
        setName(name);
    }
}

package dev.cinnabar.it.orm.writing;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Somebody with stories. */
@Entity(table = "writers")
public class Writer extends WriterModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "writer", orderBy = "pages")
        List<Story> stories;
    }

    public static final Formula<Writer, Long> WRITTEN = formula(
            ENTITY,
            "written",
            () -> select(count())
                    .from(Story.class)
                    .where(Story.WRITER_ID.eq(ID))
                    .scalar());

    public static final Formula<Writer, Integer> LONGEST = deferredFormula(
            ENTITY,
            "longest",
            () -> select(max(Story.PAGES))
                    .from(Story.class)
                    .where(Story.WRITER_ID.eq(ID))
                    .scalar());

    public static final Formula<Writer, String> FAME = formula(ENTITY, "fame");

    Writer() {}

    public Writer(String name, Story... stories) {
        setName(name);
        getStories().addAll(List.of(stories));
    }
}

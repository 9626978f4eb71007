package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Where papers stand; it is known by a code. */
@Entity(table = "journals")
public final class Journal extends JournalModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 20)
        String code;

        @Relationship(backPopulates = "journal")
        List<Paper> papers;
    }

    Journal() {}

    public Journal(String code, Paper... papers) {
        setCode(code);
        getPapers().addAll(List.of(papers));
    }
}

package dev.cinnabar.it.guide.blog;

import dev.cinnabar.orm.Check;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import java.time.Instant;

/** A table in a schema of its own, with a rule and a comment that the database keeps. */
@Entity(
        table = "audit_notes",
        schema = "blog",
        comment = "what was done, in one line each",
        checks = @Check(name = "ck_note_not_empty", sql = "length(note) > 0"))
public final class AuditNote extends AuditNoteModel {

    static class Mapped {
        @Id
        Long id;

        @Column(length = 500)
        String note;

        @Column(serverNow = true)
        Instant writtenAt;
    }

    AuditNote() {}
}

package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** A remark about a member, which really goes when it is deleted. */
@Entity(table = "notes")
public final class Note extends NoteModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Member.class)
        @Nullable
        Long memberId;

        @Relationship
        @Nullable
        Member member;
    }

    Note() {}

    public Note(long id, String name) {
        setId(id);
        setName(name);
    }
}

package dev.cinnabar.it.spring.app;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The notes in the database. Its exceptions are translated. */
@Repository
public class Notes {
    private final Session session;

    Notes(Session session) {
        this.session = session;
    }

    /** Sends a new note at once. */
    public Note write(String text) {
        Note note = new Note(text);
        session.add(note);
        session.flush();
        return note;
    }

    public List<String> texts() {
        return session.execute(select(Note.class).orderBy(Note.TEXT)).all().stream()
                .map(Note::getText)
                .toList();
    }

    public Note one(String text) {
        return session.execute(select(Note.class).where(Note.TEXT.eq(text))).one();
    }
}

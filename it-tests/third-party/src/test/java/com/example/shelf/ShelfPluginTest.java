package com.example.shelf;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Condition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin, found on the class path as its users find it. */
class ShelfPluginTest {
    @TempDir
    Path folder;

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill() {
        engine = Engine.create("sqlite:///" + folder.resolve("shelf.db"));
        sessions = SessionFactory.of(engine);
        MetaData.of(Book.class).createAll(engine);
        Book emma = new Book("Emma", "978-0-14-143958-7");
        emma.setShelf("a1");
        Book ulysses = new Book("Ulysses", "978-0-14-118280-3");
        ulysses.setRemark("");
        sessions.inTransaction(session -> {
            session.add(emma);
            session.add(ulysses);
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<String> titles(SessionFactory sessions, Condition condition) {
        return sessions.callInTransaction(
                session -> session.execute(select(Book.TITLE).where(condition).orderBy(Book.ID))
                        .all());
    }

    @Test
    void type_carriesItsValues() {
        Isbn read = sessions.callInTransaction(
                session -> session.get(Book.class, 1L).getIsbn());

        assertThat(read).isEqualTo(Isbn.of("9780141439587"));
        assertThat(titles(sessions, Book.ISBN.eq(read))).containsExactly("Emma");
    }

    @Test
    void type_isKnownForValuesOfWhichNothingElseIsSaid() {
        String title = engine.callInTransaction(connection -> connection
                .queryRaw("SELECT title FROM books WHERE isbn = ?", Isbn.of("978-0-14-118280-3"))
                .scalarOne(String.class));

        assertThat(title).isEqualTo("Ulysses");
    }

    @Test
    void mixin_bringsColumns_andTheListenerTheirMeaning() {
        List<Book> books = sessions.callInTransaction(
                session -> session.execute(select(Book.class).orderBy(Book.ID)).all());

        assertThat(books)
                .extracting(Book::getShelf, Book::isSorted)
                .containsExactly(tuple("A1", true), tuple("UNSORTED", false));
    }

    @Test
    void rewriter_countsBlankAsMissing() {
        assertThat(titles(sessions, Book.REMARK.isNull())).containsExactly("Emma", "Ulysses");
    }

    @Test
    void construct_isAnExpressionLikeOthers() {
        assertThat(titles(sessions, new Initial(Book.TITLE).eq("U"))).containsExactly("Ulysses");
    }

    @Test
    void nothingOfItComesIn_whereItIsNotAllowed() {
        try (Engine without = Engine.builder("sqlite:///" + folder.resolve("shelf.db"))
                .allowPlugins()
                .build()) {
            assertThat(titles(SessionFactory.of(without), Book.REMARK.isNull())).containsExactly("Emma");
        }
    }
}

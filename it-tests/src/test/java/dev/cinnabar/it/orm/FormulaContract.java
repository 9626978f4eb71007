package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.only;
import static dev.cinnabar.orm.Load.populateExisting;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.writing.Flyer;
import dev.cinnabar.it.orm.writing.Poet;
import dev.cinnabar.it.orm.writing.Poster;
import dev.cinnabar.it.orm.writing.Story;
import dev.cinnabar.it.orm.writing.Writer;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that the database computes with the objects that it gives. */
abstract class FormulaContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(Writer.class, Poet.class, Story.class, Flyer.class);
    }

    @BeforeEach
    void write() {
        save(
                new Writer("ada", new Story("a", 10), new Story("b", 30)),
                new Poet("bob", "haiku", new Story("c", 1)),
                new Writer("cleo"));
    }

    private void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        sent.clear();
    }

    private Writer writer(Session session, String name) {
        Writer writer = session.execute(select(Writer.class).where(Writer.NAME.eq(name)))
                .one();
        sent.clear();
        return writer;
    }

    @Test
    void formula_comesWithEachObject_inItsStatement() {
        sessions.inTransaction(session -> {
            List<Writer> writers =
                    session.execute(select(Writer.class).orderBy(Writer.NAME)).all();

            assertThat(writers).extracting(Writer.WRITTEN::of).containsExactly(2L, 1L, 0L);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void formula_isAnExpressionInStatements() {
        sessions.inTransaction(session -> assertThat(session.execute(select(Writer.class)
                                .where(Writer.WRITTEN.gt(0L))
                                .orderBy(Writer.WRITTEN.desc()))
                        .all())
                .extracting(Writer::getName)
                .containsExactly("ada", "bob"));
    }

    @Test
    void deferredFormula_isReadWhenItIsAskedFor_orWhereAQuerySaysSo() {
        sessions.inTransaction(session -> {
            Writer ada = writer(session, "ada");
            assertThat(Writer.LONGEST.of(ada)).isEqualTo(30);
            assertThat(Writer.LONGEST.of(ada)).isEqualTo(30);
            assertThat(sent).hasSize(1);
        });
        sent.clear();
        sessions.inTransaction(session -> {
            List<Writer> writers = session.execute(select(Writer.class)
                            .orderBy(Writer.NAME)
                            .options(Writer.LONGEST.loaded(), Writer.WRITTEN.deferred()))
                    .all();
            assertThat(writers).extracting(Writer.LONGEST::of).containsExactly(30, 1, null);
            assertThat(sent).singleElement().asString().doesNotContainIgnoringCase("count(");
            assertThat(Writer.WRITTEN.of(writers.get(0))).isEqualTo(2L);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void objectsOfWhichColumnsAreNamed_haveNoFormulas_untilTheyAreAskedFor() {
        sessions.inTransaction(session -> {
            Writer ada = session.execute(
                            select(Writer.class).where(Writer.NAME.eq("ada")).options(only(Writer.NAME)))
                    .one();
            assertThat(sent.get(0)).doesNotContainIgnoringCase("count(");
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(2L);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("DEFER-07")
    void formulaOfAQuery_isWhatTheQuerySays_andNullWithoutAStatementElsewhere() {
        sessions.inTransaction(session -> {
            Writer ada = writer(session, "ada");
            assertThat(Writer.FAME.of(ada)).isNull();
            assertThat(sent).isEmpty();

            session.execute(select(Writer.class).options(Writer.FAME.as(Writer.NAME.upper())))
                    .all();
            assertThat(Writer.FAME.of(ada)).isEqualTo("ADA");
            session.execute(select(Writer.class).options(Writer.FAME.as(literal("other"))))
                    .all();
            assertThat(Writer.FAME.of(ada)).isEqualTo("ADA");
            session.execute(select(Writer.class).options(Writer.FAME.as(literal("other")), populateExisting()))
                    .all();
            assertThat(Writer.FAME.of(ada)).isEqualTo("other");
        });
    }

    @Test
    void formulaOfAQuery_hasNoExpressionOfItsOwn() {
        refuses(ErrorCode.BAD_STATEMENT, () -> select(Writer.class).where(Writer.FAME.eq("x")));
        refuses(ErrorCode.BAD_STATEMENT, Writer.FAME::loaded);
    }

    @Test
    void newObject_hasNone_andReadsThemOnceItHasARow() {
        sessions.inTransaction(session -> {
            Writer dora = new Writer("dora", new Story("d", 7));
            session.add(dora);
            assertThat(Writer.WRITTEN.of(dora)).isNull();
            assertThat(sent).isEmpty();
            session.flush();
            assertThat(Writer.WRITTEN.of(dora)).isEqualTo(1L);
        });
    }

    @Test
    void formula_isAsOldAsItsRead_untilItsObjectIsWrittenOrExpired() {
        sessions.inTransaction(session -> {
            Writer ada = writer(session, "ada");
            session.connection().execute(delete(Story.class).where(Story.TITLE.eq("a")));
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(2L);
            session.refresh(ada);
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(1L);
            session.connection().execute(delete(Story.class).where(Story.TITLE.eq("b")));
            ada.setName("ava");
            session.flush();
            assertThat(Writer.WRITTEN.of(ada)).isZero();
        });
    }

    @Test
    void whatIsPending_isSentBeforeAFormulaIsRead() {
        sessions.inTransaction(session -> {
            Writer ada = writer(session, "ada");
            ada.getStories().add(new Story("e", 50));
            assertThat(Writer.LONGEST.of(ada)).isEqualTo(50);
        });
    }

    @Test
    void formulaReadBehindWhatIsUndone_isReadAgain() {
        sessions.inTransaction(session -> {
            Writer ada = writer(session, "ada");
            session.nested();
            session.connection().execute(delete(Story.class));
            session.refresh(ada);
            assertThat(Writer.WRITTEN.of(ada)).isZero();
            session.rollback();
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(2L);
        });
    }

    @Test
    void formula_followsItsObjectThroughJoins_andLists() {
        sessions.inTransaction(session -> {
            List<Story> stories = session.execute(
                            select(Story.class).orderBy(Story.TITLE).options(joined(Story.WRITER)))
                    .all();
            assertThat(stories).extracting(Story.SHEETS::of).containsExactly(20, 60, 2);
            assertThat(stories)
                    .extracting(story -> Writer.WRITTEN.of(story.getWriter()))
                    .containsExactly(2L, 2L, 1L);
            assertThat(sent).hasSize(1);
        });
        sent.clear();
        sessions.inTransaction(session -> {
            var writer = Writer.as("w");
            Writer ada = session.execute(select(writer.ENTITY)
                            .where(writer.NAME.eq("ada"))
                            .options(selectIn(Writer.STORIES), Writer.FAME.as(Writer.NAME.upper())))
                    .one();
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(2L);
            assertThat(Writer.FAME.of(ada)).isEqualTo("ADA");
            assertThat(ada.getStories()).extracting(Story.SHEETS::of).containsExactly(20, 60);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void formula_comesWithAPageOfAJoinedList() {
        sessions.inTransaction(session -> {
            List<Writer> writers = session.execute(
                            select(Writer.class).orderBy(Writer.NAME).limit(2).options(joined(Writer.STORIES)))
                    .all();
            assertThat(writers).extracting(Writer.WRITTEN::of).containsExactly(2L, 1L);
            assertThat(writers.get(0).getStories()).extracting(Story.SHEETS::of).containsExactly(20, 60);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void kind_hasTheFormulasAbove_andItsOwn() {
        sessions.inTransaction(session -> {
            Poet bob = session.execute(select(Poet.class)).one();
            assertThat(Writer.WRITTEN.of(bob)).isEqualTo(1L);
            assertThat(Poet.STYLE.of(bob)).isEqualTo("HAIKU");
            assertThat(sent).hasSize(1);
        });
        sent.clear();
        sessions.inTransaction(session -> {
            Poet bob = (Poet) writer(session, "bob");
            assertThat(Writer.WRITTEN.of(bob)).isEqualTo(1L);
            assertThat(sent).isEmpty();
            assertThat(Poet.STYLE.of(bob)).isEqualTo("HAIKU");
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void kindInATableOfItsOwn_computesFromThere() {
        save(new Flyer("a"), new Poster("b"));

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Poster.class)).one())
                    .satisfies(poster -> assertThat(Flyer.LOUD.of(poster)).isEqualTo("B"));
            session.expungeAll();
            assertThat(session.execute(select(Flyer.class).orderBy(Flyer.TEXT)).all())
                    .extracting(Flyer.LOUD::of)
                    .containsExactly("A", "B");
            session.expireAll();
            assertThat(session.execute(select(Poster.class).options(only(Poster.WIDTH)))
                            .one())
                    .satisfies(poster -> assertThat(Flyer.LOUD.of(poster)).isEqualTo("B"));
        });
    }

    @Test
    void criteria_holdForWhatAFormulaLooksAt_whenItIsReadLaterToo() {
        sessions.inTransaction(session -> {
            Writer ada = session.execute(select(Writer.class)
                            .where(Writer.NAME.eq("ada"))
                            .options(criteria(Story.class, Story.PAGES.lt(20))))
                    .one();
            assertThat(Writer.WRITTEN.of(ada)).isEqualTo(1L);
            assertThat(Writer.LONGEST.of(ada)).isEqualTo(10);
        });
    }

    @Test
    void givenStatement_hasColumnsForFormulasThatItIsToldOf() {
        sessions.inTransaction(session -> {
            var given = text("SELECT id, title, pages, writer_id FROM stories WHERE title = 'b'");
            Story story = session.execute(given.returns(Story.ENTITY)).one();
            assertThat(sent).hasSize(1);
            assertThat(Story.SHEETS.of(story)).isEqualTo(60);
            assertThat(sent).hasSize(2);
        });
        sessions.inTransaction(session -> {
            var given = text("SELECT id, title, pages, writer_id, 99 FROM stories WHERE title = 'b'");
            Story story = session.execute(given.returns(Story.ENTITY.with(Story.SHEETS.loaded())))
                    .one();
            assertThat(Story.SHEETS.of(story)).isEqualTo(99);
        });
    }

    @Test
    void insertedObject_readsItsFormulasLater() {
        Assumptions.assumeTrue(engine.dialect().has(Feature.INSERT_RETURNING), "inserts give nothing back here");
        sessions.inTransaction(session -> {
            Story story = session.execute(insert(Story.class)
                            .set(Story.TITLE, "z")
                            .set(Story.PAGES, 4)
                            .returning(Story.ENTITY))
                    .one();
            assertThat(Story.SHEETS.of(story)).isEqualTo(8);
        });
    }

    @Test
    void detachedObject_keepsWhatItHas_andRefusesWhatItHasNot() {
        Writer ada = sessions.callInTransaction(session -> writer(session, "ada"));

        assertThat(Writer.WRITTEN.of(ada)).isEqualTo(2L);
        assertThatThrownBy(() -> Writer.LONGEST.of(ada))
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("Writer.longest")
                .hasMessageContaining("options(Writer.LONGEST.loaded())");
    }
}

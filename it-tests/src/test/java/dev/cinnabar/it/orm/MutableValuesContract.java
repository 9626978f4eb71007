package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.it.orm.shop.Article;
import dev.cinnabar.orm.BeforeSet;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that change in place. */
abstract class MutableValuesContract extends ShopContract {
    private long article(Map<String, String> labels) {
        Article article = new Article("lamp");
        article.setLabels(new HashMap<>(labels));
        sessions.inTransaction(session -> session.add(article));
        sent.clear();
        return article.getId();
    }

    private Map<String, String> labels(long id) {
        return sessions.callInTransaction(
                session -> session.get(Article.class, id).getLabels());
    }

    @Test
    @Tag("MUTABLE-01")
    void changeInPlace_isUpdated_andNothingElseIs() {
        long id = article(Map.of("colour", "red"));

        sessions.inTransaction(
                session -> session.get(Article.class, id).getLabels().put("size", "xl"));

        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("UPDATE"))
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("labels").doesNotContain("name"));
        assertThat(labels(id)).isEqualTo(Map.of("colour", "red", "size", "xl"));
    }

    @Test
    void looking_updatesNothing() {
        long id = article(Map.of("colour", "red"));

        sessions.inTransaction(session -> {
            Map<String, String> labels = session.get(Article.class, id).getLabels();
            labels.put("size", "xl");
            labels.remove("size");
        });

        assertThat(sentOf("UPDATE")).isZero();
    }

    @Test
    void eachFlush_noticesWhatChangedSinceTheOneBefore() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Map<String, String> labels = session.get(Article.class, id).getLabels();
            labels.put("colour", "blue");
            session.flush();
            session.flush();
            assertThat(sentOf("UPDATE")).isEqualTo(1);
            labels.put("colour", "green");
            session.commit();
        }

        assertThat(labels(id)).isEqualTo(Map.of("colour", "green"));
    }

    @Test
    void newObjectsValue_isWatchedFromItsInsertOn() {
        Article article = new Article("lamp");
        Map<String, String> labels = new HashMap<>(Map.of("colour", "red"));
        article.setLabels(labels);

        try (Session session = sessions.open()) {
            session.add(article);
            session.commit();
            labels.put("colour", "blue");
            session.commit();
        }

        assertThat(labels(article.getId())).isEqualTo(Map.of("colour", "blue"));
    }

    @Test
    void queries_findWhatChangedInPlace() {
        long id = article(Map.of("colour", "red"));

        sessions.inTransaction(session -> {
            session.get(Article.class, id).getLabels().put("colour", "blue");
            assertThat(session.execute(select(Article.class).where(Article.LABELS.eq(Map.of("colour", "blue"))))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void rollback_putsTheValueBack_andPendingTellsOfIt() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.getLabels().put("colour", "blue");
            assertThat(session.pending().toString()).contains("labels changed");
            session.flush();
            session.rollback();
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "red"));
            article.getLabels().put("colour", "green");
            session.expire(article);
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "red"));
        }
    }

    @Test
    void valueThatTheDatabaseComputed_isComparedWithWhatCame() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.getLabels().put("size", "xl");
            Article.LABELS.set(article, Article.LABELS);
            session.flush();
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "red"));
            sent.clear();
            session.flush();
            assertThat(sentOf("UPDATE")).isZero();
        }
    }

    @Test
    void rollback_givesUpWhatNoFlushHasNoticed() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.getLabels().put("colour", "blue");
            session.rollback();
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "red"));
            article.getLabels().put("colour", "green");
            session.commit();
        }

        assertThat(labels(id)).isEqualTo(Map.of("colour", "green"));
    }

    @Test
    void rollbackToASavepoint_givesUpWhatNoFlushHasNoticed() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.getLabels().put("colour", "blue");
            Transaction savepoint = session.nested();
            article.getLabels().put("colour", "green");
            savepoint.rollback();
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "blue"));
            session.commit();
        }

        assertThat(labels(id)).isEqualTo(Map.of("colour", "blue"));
    }

    @Test
    void rollback_putsBackWhatWasThereFirst_whicheverFlushSentTheChange() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.setName("table");
            session.flush();
            article.getLabels().put("colour", "blue");
            session.flush();
            article.getLabels().put("colour", "green");
            session.rollback();
            assertThat(article.getLabels()).isEqualTo(Map.of("colour", "red"));
            assertThat(article.getName()).isEqualTo("lamp");
        }
    }

    @Test
    void failedFlush_leavesPendingWhatChangedInPlace() {
        long id = article(Map.of("colour", "red"));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.setName("table");
            session.flush();
            article.getLabels().put("colour", "blue");
            Article twin = new Article("twin");
            twin.setId(id);
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(CinnabarException.class);
            session.rollback();
            session.expunge(twin);
            session.commit();
        }

        assertThat(labels(id)).isEqualTo(Map.of("colour", "blue"));
    }

    @Test
    void listener_hearsOnceOfEachChange_inPlaceAndBySetter() {
        long id = article(Map.of("colour", "red"));
        List<String> heard = new ArrayList<>();
        engine.events().on(BeforeSet.class, event -> heard.add(event.from() + " " + event.to()));

        try (Session session = sessions.open()) {
            Article article = session.get(Article.class, id);
            article.getLabels().put("colour", "blue");
            session.pending();
            session.pending();
            session.flush();
            article.setLabels(Map.of("colour", "green"));
            session.commit();
        }

        assertThat(heard).containsExactly("{colour=red} {colour=blue}", "{colour=blue} {colour=green}");
    }
}

package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.it.orm.shop.Article;
import dev.cinnabar.it.orm.shop.Customer;
import dev.cinnabar.orm.BeforeSet;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Query;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void valueThatAStatementSays_isOneForEachObject() {
        long first = article(Map.of("colour", "red"));
        long second = article(Map.of("colour", "red"));
        Map<String, String> given = new HashMap<>(Map.of("colour", "blue"));

        sessions.inTransaction(session -> {
            Article one = session.get(Article.class, first);
            Article other = session.get(Article.class, second);
            session.execute(update(Article.class).set(Article.LABELS, given));
            one.getLabels().put("size", "xl");
            assertThat(other.getLabels()).isEqualTo(given).isEqualTo(Map.of("colour", "blue"));
        });

        assertThat(labels(first)).hasSize(2);
        assertThat(labels(second)).hasSize(1);
    }

    @Test
    void mergedObject_hasAValueOfItsOwn() {
        long id = article(Map.of("colour", "red"));
        Article given = sessions.callInTransaction(session -> {
            Article found = session.get(Article.class, id);
            found.getLabels();
            return found;
        });
        given.setLabels(new HashMap<>(Map.of("colour", "blue")));

        sessions.inTransaction(session -> {
            Article merged = session.merge(given);
            merged.getLabels().put("size", "xl");
            assertThat(given.getLabels()).isEqualTo(Map.of("colour", "blue"));
        });

        assertThat(labels(id)).isEqualTo(Map.of("colour", "blue", "size", "xl"));
    }

    @Test
    void objectTakenForItsRow_hasAValueOfItsOwn() {
        long id = article(Map.of("colour", "red"));
        Article cached = sessions.callInTransaction(session -> session.get(Article.class, id));

        sessions.inTransaction(session -> {
            session.mergeWithoutLoading(cached).getLabels().put("size", "xl");
            assertThat(cached.getLabels()).isEqualTo(Map.of("colour", "red"));
        });

        assertThat(labels(id)).hasSize(2);
    }

    @Test
    void queryOfOtherTables_comparesNothing() {
        long id = article(Map.of("colour", "red"));

        sessions.inTransaction(session -> {
            Compared labels = new Compared();
            session.get(Article.class, id).setLabels(labels);
            session.flush();
            labels.times = 0;
            session.execute(select(Customer.class)).all();
            assertThat(labels.times).isZero();
            session.execute(select(Article.class)).all();
            assertThat(labels.times).isEqualTo(1);
        });
    }

    @Test
    void stream_letsObjectsGoThatWereLookedAt_andKeepsWhatChangedInPlace() {
        sessions.inTransaction(session -> IntStream.range(0, 3_000).forEach(i -> {
            Article article = new Article("a" + i);
            article.setLabels(new HashMap<>(Map.of("colour", "red")));
            session.add(article);
        }));
        List<WeakReference<Article>> seen = new ArrayList<>();

        try (Session session = sessions.open()) {
            Query<Article> query = select(Article.class).orderBy(Article.ID).fetchSize(100);
            try (Stream<Article> articles = session.execute(query).stream()) {
                articles.forEach(article -> {
                    seen.add(new WeakReference<>(article));
                    article.getLabels().replace("colour", article.getName().equals("a7") ? "blue" : "red");
                });
            }
            System.gc();
            assertThat(seen.stream().filter(article -> article.get() != null).count())
                    .isBetween(1L, 1_100L);
            session.commit();
        }

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Article.NAME).where(Article.LABELS.eq(Map.of("colour", "blue"))))
                                .all())
                .containsExactly("a7"));
    }

    /** Labels that count how often they were looked at. */
    private static final class Compared extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
        private int times;

        Compared() {
            super(Map.of("colour", "blue"));
        }

        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            times++;
            return super.entrySet();
        }

        @Override
        public String get(Object key) {
            times++;
            return super.get(key);
        }
    }
}

package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.rules.Entry;
import dev.cinnabar.it.orm.rules.Label;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that no database changes by itself: only where their check can wait may they change at all. */
abstract class DeferredKeysContract extends MapperContract {
    @Override
    void createTables(Engine empty) {
        MetaData.of(Label.class, Entry.class).createAll(empty);
    }

    @BeforeEach
    void createLabel() {
        Label label = new Label("old");
        label.getEntries().addAll(List.of(new Entry(), new Entry()));
        save(label);
    }

    @Test
    void keyThatChanges_isThatOfNewOnesToo() {
        sessions.inTransaction(session -> {
            Label found = session.get(Label.class, "old");
            found.setName("new");
            found.getEntries().add(new Entry());
        });

        sessions.inTransaction(session ->
                assertThat(session.execute(select(Entry.LABEL_NAME)).all()).containsExactly("new", "new", "new"));
    }

    @Test
    void tellingOfAKeyThatChanges_sendsNothing() {
        try (Session session = sessions.open()) {
            session.get(Label.class, "old").setName("new");
            sent.clear();
            assertThat(session.pending().statements()).isNotEmpty();
            assertThat(sent).isEmpty();
        }
    }

    @Test
    @Tag("PKCHANGE-02")
    void keyThatChanges_isGivenToAllThatPointAtIt() {
        sessions.inTransaction(session -> {
            Label found = session.get(Label.class, "old");
            found.setName("new");
            session.flush();
            assertThat(sentOf("UPDATE")).isEqualTo(2);
            assertThat(found.getEntries()).extracting(Entry::getLabelName).containsOnly("new");
        });

        sessions.inTransaction(session ->
                assertThat(session.execute(select(Entry.LABEL_NAME)).all()).containsExactly("new", "new"));
    }
}

package dev.cinnabar.it.orm;

import dev.cinnabar.it.orm.history.History;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.random.RandomSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a session is told to do, in whichever order: tables, objects and lists are as they must be. */
@Tag("once")
abstract class HistoryContract extends MapperContract {
    /** The suite's name, and how many histories it runs usually and in full. */
    abstract RandomSuite suite();

    @Test
    @Tag("REL-30")
    void histories_leadToWhatTheyMust() {
        suite().run(choices -> {
            empty();
            History.run(choices, sessions);
            sent.clear();
            return 1;
        });
    }

    private void empty() {
        engine.inTransaction(connection -> {
            connection.execute(Sql.text("UPDATE items SET parent_id = NULL"));
            for (String table : new String[] {"post_tags", "posts", "tags", "users", "books", "shelves", "items"}) {
                connection.execute(Sql.text("DELETE FROM " + table));
            }
        });
    }
}

package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.size.ProcessorTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Units of work as deep as they come. */
class LargeUnitTest extends MapperContract {
    private static final int SAMPLES = 3;

    private int chains;

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    private Item chain(int length) {
        chains++;
        Item last = new Item(chains + ".0");
        Item first = last;
        for (int i = 1; i < length; i++) {
            Item next = new Item(chains + "." + i);
            next.setParent(last);
            last = next;
        }
        return first;
    }

    /** Four times as many take about four times as long; were each looked for among all others, it would be sixteen times. */
    private static void assertLinear(int most, IntFunction<Duration> work) {
        Duration quarter = least(most / 4, work);

        assertThat(least(most, work)).isLessThan(quarter.multipliedBy(10));
    }

    /** What the work itself takes: in one of several runs neither the compiler nor the collector of garbage comes in between. */
    private static Duration least(int length, IntFunction<Duration> work) {
        return Stream.generate(() -> work.apply(length))
                .limit(SAMPLES)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    @Tag("REL-40")
    void chainOfAHundredThousand_isInserted_inLinearTime() {
        assertLinear(100_000, length -> {
            Item root = chain(length);
            return ProcessorTime.of(() -> sessions.inTransaction(session -> session.add(root)));
        });

        assertThat(rows(Item.class)).isEqualTo(SAMPLES * 125_000);
    }

    @Test
    @Tag("REL-40")
    void cascadeOfTenThousand_isDeleted_inLinearTime() {
        assertLinear(10_000, length -> {
            Item root = chain(length);
            save(root);
            return ProcessorTime.of(() -> delete(root.getId()));
        });

        assertThat(rows(Item.class)).isZero();
    }

    private void delete(long id) {
        sessions.inTransaction(session -> session.delete(
                session.execute(select(Item.class).where(Item.ID.eq(id))).one()));
    }

    @Test
    @Tag("REL-40")
    void chainOfAHundredThousand_isLetGo_withTheRowThatItWasGivenTo_inLinearTime() {
        assertLinear(100_000, length -> {
            Item root = new Item("root");
            save(root);
            return ProcessorTime.of(() -> deleteWith(chain(length), root.getId()));
        });

        assertThat(rows(Item.class)).isZero();
    }

    private void deleteWith(Item child, long id) {
        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, id);
            found.getChildren().add(child);
            session.delete(found);
            session.commit();
        }
    }

    /** Looking for each member among all others would take 45 thousand million steps. */
    @Test
    @Timeout(30)
    void listOfThreeHundredThousand_growsInLinearTime() {
        Item parent = new Item("parent");
        for (int i = 0; i < 300_000; i++) {
            parent.getChildren().add(new Item("i" + i));
        }

        assertThat(parent.getChildren()).hasSize(300_000);
        assertThat(parent.getChildren().add(parent.getChildren().get(7))).isFalse();
    }
}

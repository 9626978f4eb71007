package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Units of work as deep as they come. */
class LargeUnitTest extends MapperContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    private static Item chain(int length) {
        Item last = new Item("i0");
        Item first = last;
        for (int i = 1; i < length; i++) {
            Item next = new Item("i" + i);
            next.setParent(last);
            last = next;
        }
        return first;
    }

    @Test
    @Tag("REL-40")
    void chainOfAHundredThousand_isInserted() {
        Item root = chain(100_000);

        sessions.inTransaction(session -> session.add(root));

        assertThat(rows(Item.class)).isEqualTo(100_000);
    }

    @Test
    @Tag("REL-40")
    void cascadeOfTenThousand_isDeleted() {
        Item root = chain(10_000);
        save(root);

        try (Session session = sessions.open()) {
            session.delete(session.execute(select(Item.class).where(Item.ID.eq(root.getId())))
                    .one());
            session.commit();
        }

        assertThat(rows(Item.class)).isZero();
    }

    @Test
    @Tag("REL-40")
    void chainOfAHundredThousand_isLetGo_withTheRowThatItWasGivenTo() {
        Item root = new Item("root");
        save(root);

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, root.getId());
            found.getChildren().add(chain(100_000));
            session.delete(found);
            session.commit();
        }

        assertThat(rows(Item.class)).isZero();
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

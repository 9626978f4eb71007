package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.things.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique values on databases to which letters of different case are different. */
abstract class LetterCaseContract extends MapperContract {
    @Test
    void rowThatOthersPointAt_isDeletedBehindThem_thoughANewOneHasNearlyItsName() {
        Item root = new Item("Root");
        root.getChildren().add(new Item("leaf"));
        save(root);

        sessions.inTransaction(session -> {
            Item old = session.get(Item.class, root.getId());
            List<Item> leaves = List.copyOf(old.getChildren()); // loaded before there is anything to flush
            Item fresh = new Item("root");
            session.add(fresh);
            fresh.getChildren().addAll(leaves);
            session.delete(old);
        });

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Item.class).where(Item.NAME.eq("leaf")))
                                .one()
                                .getParent())
                .extracting(Item::getName)
                .isEqualTo("root"));
    }
}

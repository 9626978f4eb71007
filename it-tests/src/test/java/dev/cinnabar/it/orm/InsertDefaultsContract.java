package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.tickets.Ticket;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Inserts that leave columns out send what a new object would have there. */
abstract class InsertDefaultsContract extends TablesContract {
    @Override
    MetaData tables() {
        return MetaData.of(Ticket.class);
    }

    private List<Ticket> tickets() {
        return sessions.callInTransaction(session ->
                session.execute(select(Ticket.class).orderBy(Ticket.ID)).all());
    }

    @Test
    void manyRows_haveDefaultsOfTheirOwn() {
        sessions.inTransaction(session -> session.execute(
                insert(Ticket.class),
                List.of(Map.of("holder", "ada"), Map.of("holder", "bob"), Map.of("holder", "eve"))));

        assertThat(tickets())
                .extracting(Ticket::getCode)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(tickets()).allSatisfy(ticket -> {
            assertThat(ticket.getSeats()).isEqualTo(1);
            assertThat(ticket.getRemark()).isNull();
            assertThat(ticket.getSoldAt()).isNotNull();
        });
    }

    @Test
    void valuesOfOneRow_belongTogether() {
        sessions.inTransaction(session -> {
            session.execute(insert(Ticket.class), List.of(Map.of("holder", "ada"), Map.of("holder", "bob")));
            session.execute(insert(Ticket.class).rows(List.of(Map.of("holder", "eve"), Map.of("holder", "kim"))));
        });

        assertThat(tickets())
                .extracting(Ticket::getSeal)
                .allSatisfy(seal -> assertThat(seal.left()).isEqualTo(seal.right()))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void valueThatIsSaid_isTaken_andNothingIsSentForWhatHasNoDefault() {
        sessions.inTransaction(session ->
                session.execute(insert(Ticket.class).set(Ticket.HOLDER, "ada").set(Ticket.SEATS, 2)));

        assertThat(tickets()).extracting(Ticket::getSeats).containsExactly(2);
        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("INSERT"))
                .singleElement()
                .asString()
                .contains("code")
                .doesNotContain("remark", "sold_at");
    }

    @Test
    void rowsOfAQuery_haveThemToo() {
        sessions.inTransaction(session -> {
            session.execute(insert(Ticket.class).set(Ticket.HOLDER, "ada").set(Ticket.SEATS, 2));
            session.execute(insert(Ticket.class).from(select(Ticket.HOLDER), Ticket.HOLDER));
        });

        assertThat(tickets()).extracting(Ticket::getSeats).containsExactly(2, 1);
    }
}

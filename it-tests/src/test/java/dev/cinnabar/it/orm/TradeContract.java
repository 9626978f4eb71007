package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.trade.Category;
import dev.cinnabar.it.orm.trade.Client;
import dev.cinnabar.it.orm.trade.Gadget;
import dev.cinnabar.it.orm.trade.Line;
import dev.cinnabar.it.orm.trade.Parcel;
import dev.cinnabar.it.orm.trade.Purchase;
import dev.cinnabar.it.orm.trade.Ware;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;

/** Clients who bought wares: Ann twice, Bob once, Cem never. */
abstract class TradeContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(
                Client.class, Purchase.class, Line.class, Parcel.class, Ware.class, Gadget.class, Category.class);
    }

    final void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        sent.clear();
    }

    /** A hammer for 10.00, a drill for 99.50, an apple for 0.50, and a riddle for 1.00 that is of no category. */
    @BeforeEach
    void write() {
        Category tools = new Category("tools");
        Category hand = new Category("hand");
        Category power = new Category("power");
        Category food = new Category("food");
        tools.getChildren().addAll(List.of(hand, power));
        Ware hammer = ware("hammer", "10.00", hand);
        Gadget drill = new Gadget("drill", "99.50");
        drill.setCategory(power);
        Ware apple = ware("apple", "0.50", food);
        Ware riddle = new Ware("riddle", "1.00");
        Client ann = client("ann", "DE");
        Client bob = new Client("bob");
        Client cem = client("cem", "DE");
        Purchase first = purchase(ann, "2024-01-10", new Line(hammer, 2), new Line(apple, 10));
        Purchase second = purchase(ann, "2024-02-05", new Line(drill, 1));
        second.setStatus("paid");
        Purchase third = purchase(bob, "2024-02-10", new Line(apple, 4), new Line(hammer, 1));
        save(tools, food, hammer, drill, apple, riddle);
        save(ann);
        save(bob);
        save(cem);
        sessions.inTransaction(session -> {
            Line two = session.get(Line.class, List.of(first.getId(), hammer.getId()));
            two.getParcels().addAll(List.of(new Parcel(1), new Parcel(1)));
            session.get(Line.class, List.of(third.getId(), apple.getId()))
                    .getParcels()
                    .add(new Parcel(4));
        });
        sent.clear();
    }

    private static Ware ware(String name, String price, Category category) {
        Ware ware = new Ware(name, price);
        ware.setCategory(category);
        return ware;
    }

    private static Client client(String name, String country) {
        Client client = new Client(name);
        client.setCountry(country);
        return client;
    }

    private static Purchase purchase(Client client, String day, Line... lines) {
        Purchase purchase = new Purchase(LocalDate.parse(day));
        purchase.getLines().addAll(List.of(lines));
        client.getPurchases().add(purchase);
        return purchase;
    }

    final <R> List<R> read(Query<R> query) {
        return sessions.callInTransaction(session -> session.execute(query).all());
    }

    /** What a query gives, while its session is open; and how many statements that took. */
    final <R> void reading(Query<R> query, int statements, BiConsumer<List<R>, Session> look) {
        sessions.inTransaction(session -> {
            sent.clear();
            List<R> all = session.execute(query).all();
            look.accept(all, session);
            assertThat(sent).hasSize(statements);
        });
    }

    static Client named(Session session, String name) {
        return session.execute(select(Client.class).where(Client.NAME.eq(name))).one();
    }
}

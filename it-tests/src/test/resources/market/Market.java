package market;

import static dev.cinnabar.sql.Sql.select;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.json.Json;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps offers, and tells what it reads. */
public final class Market implements Function<Engine, List<String>> {
    private final List<String> told = new ArrayList<>();

    @Override
    public List<String> apply(Engine engine) {
        MetaData tables = MetaData.of(Offer.class);
        tables.dropAll(engine);
        tables.createAll(engine);
        try {
            SessionFactory sessions = SessionFactory.of(engine);
            fill(sessions);
            change(sessions);
            read(sessions);
            engine.inTransaction(connection -> told.add(""
                    + connection.execute(select(Offer.PRICE).orderBy(Offer.ID)).all()));
        } finally {
            tables.dropAll(engine);
        }
        return told;
    }

    private static Offer offer(String price, String origin) {
        Offer offer = new Offer();
        offer.setPrice(Money.of(price));
        offer.setOrigin(origin == null ? null : new Inet(origin));
        offer.setDetails(JsonNodeFactory.instance.objectNode().put("colour", "red"));
        return offer;
    }

    private static void fill(SessionFactory sessions) {
        sessions.inTransaction(session -> {
            session.add(offer("12.50 EUR", "10.0.0.1"));
            session.add(offer("7.00 USD", null));
        });
    }

    /** In place: the type that was provided says that its values may change. */
    private static void change(SessionFactory sessions) {
        sessions.inTransaction(session -> {
            ObjectNode details = (ObjectNode) session.get(Offer.class, 2L).getDetails();
            details.put("colour", "blue");
        });
    }

    private void read(SessionFactory sessions) {
        sessions.inTransaction(session -> {
            Offer offer = session.execute(select(Offer.class).where(Offer.PRICE.eq(Money.of("12.50 EUR"))))
                    .one();
            told.add(offer.getPrice() + " from " + offer.getOrigin().address() + ", " + offer.getDetails());
            told.add("blue: "
                    + session.execute(select(Offer.ID)
                                    .where(Json.of(Offer.DETAILS)
                                            .path("colour")
                                            .asText()
                                            .eq("blue")))
                            .all());
            told.add("by address: "
                    + session.execute(select(Offer.ID).where(Offer.ORIGIN.eq(new Inet("10.0.0.1"))))
                            .all());
        });
    }
}

package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.TextHybrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Entity(table = "clients")
public final class Client extends ClientModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Column(length = 50)
        @Nullable
        String country;

        @Relationship(
                backPopulates = "client",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE})
        List<Purchase> purchases;
    }

    /** The name with the country. */
    public static final TextHybrid<Client> SHOWN = hybrid(NAME.concat(" of ").concat(COUNTRY));

    Client() {}

    public Client(String name) {
        setName(name);
    }
}

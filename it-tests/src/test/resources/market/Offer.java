package market;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import org.jspecify.annotations.Nullable;

/** Three columns whose types plugins say. */
@Entity(table = "market_offers")
public class Offer extends OfferModel {
    static class Mapped {
        @Id
        Long id;

        Money price;

        @Nullable
        Inet origin;

        JsonNode details;
    }
}

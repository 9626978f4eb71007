package dev.cinnabar.it.guide.plugins;

import java.math.BigDecimal;

/** An amount in euros. */
public record Money(BigDecimal euros) {
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount));
    }
}

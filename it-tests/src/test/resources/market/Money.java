package market;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;

/** An amount of some currency. */
public record Money(BigDecimal amount, String currency) {
    public static Money of(String text) {
        String[] words = text.split(" ");
        return new Money(new BigDecimal(words[0]), words[1]);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }

    static final class Stored extends TypeDecorator<Money, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.varchar(40);
        }

        @Override
        public String toDatabase(Money value, DialectInfo dialect) {
            return value.toString();
        }

        @Override
        public Money fromDatabase(String stored, DialectInfo dialect) {
            return Money.of(stored);
        }
    }
}

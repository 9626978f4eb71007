package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Types;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money (PostgreSQL 8.2): sent as decimals, which no locale changes, and read from the server's text, in which the last
 * mark with two digits behind it is the point. Stateless.
 */
final class MoneyText {
    /** The server writes no more than 19. */
    private static final int MOST_DIGITS = 30;

    private static final Pattern FRACTION = Pattern.compile(".*[.,]\\d\\d\\D*");

    private MoneyText() {}

    static TypeAdapter<BigDecimal> adapter() {
        return new PostgresAdapter<>(
                ComposedAdapter.<BigDecimal>of(
                                "MONEY",
                                Types.NUMERIC,
                                (binds, index, value) -> binds.setDecimal(index, cents(value)),
                                MoneyText::read,
                                value -> cast(cents(value).toPlainString()))
                        .withPlaceholder(cast("?")),
                value -> cents(value).toPlainString(),
                MoneyText::parse);
    }

    private static String cast(String value) {
        return PostgresAdapter.cast(PostgresAdapter.cast(value, "NUMERIC"), "MONEY");
    }

    private static BigDecimal cents(BigDecimal value) {
        try {
            return value.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new UsageException(
                    ErrorCode.OUT_OF_RANGE,
                    "An amount has more than two digits after the point, which `MONEY` has no room for.",
                    "Round the amount yourself, or use Types.decimal.");
        }
    }

    private static @Nullable BigDecimal read(Columns columns, int index) throws SQLException {
        String text = columns.getString(index);
        return text == null ? null : parse(text);
    }

    private static BigDecimal parse(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            throw UnreadableValue.wrongKind("MONEY", 0, "a text of another form");
        }
        BigDecimal amount =
                new BigDecimal(digits).movePointLeft(FRACTION.matcher(text).matches() ? 2 : 0);
        return text.indexOf('-') >= 0 || text.indexOf('(') >= 0 ? amount.negate() : amount;
    }
}

package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimals of more digits than a double keeps, as text of a fixed width that compares and sorts as the numbers do: zeros in front of
 * a positive number, and for a negative one a minus sign and the nines' complement of its digits. So {@code decimal(20, 1)}'s 12.5
 * is 0000000000000000012.5, and -12.5 is -9999999999999999987.4. Arithmetic on such a text is not exact. Immutable.
 */
record DecimalText(StandardType<?> type) {
    TypeAdapter<BigDecimal> adapter() {
        String size = "(" + type.length() + ", " + type.scale() + ")";
        return ComposedAdapter.<BigDecimal>of(
                        "DECIMAL_TEXT" + size,
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, format(value)),
                        this::read,
                        value -> "'" + format(value) + "'")
                .withCastName("TEXT");
    }

    String format(BigDecimal value) {
        String digits = value.setScale(type.scale()).unscaledValue().abs().toString();
        String all = "0".repeat(type.length() - digits.length()) + digits;
        return value.signum() < 0 ? "-" + withPoint(complement(all)) : withPoint(all);
    }

    private String withPoint(String digits) {
        int before = type.length() - type.scale();
        return type.scale() == 0 ? digits : digits.substring(0, before) + "." + digits.substring(before);
    }

    private static String complement(String digits) {
        StringBuilder nines = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> nines.append((char) ('0' + '9' - digit)));
        return nines.toString();
    }

    private @Nullable BigDecimal read(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        } else if (value instanceof String text) {
            return parse(text, index);
        }
        throw UnreadableValue.wrongKind(type.name(), index, SqliteNumbers.kindOf(value));
    }

    private BigDecimal parse(String text, int index) {
        boolean negative = text.startsWith("-");
        String digits = text.substring(negative ? 1 : 0).replace(".", "");
        if (digits.length() != type.length() || !isDigits(digits)) {
            throw UnreadableValue.wrongKind(type.name(), index, "a text of another form");
        }
        BigInteger unscaled = new BigInteger(negative ? complement(digits) : digits);
        return new BigDecimal(negative ? unscaled.negate() : unscaled, type.scale());
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}

package dev.cinnabar.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
    private static final long SEED = 20_260_701;

    private final DecimalText text = new DecimalText((StandardType<?>) Types.decimal(20, 4));

    @Test
    void positiveNumber_hasZerosInFront() {
        assertThat(text.format(new BigDecimal("12.5"))).isEqualTo("0000000000000012.5000");
    }

    @Test
    void negativeNumber_isAMinusAndTheComplement() {
        assertThat(text.format(new BigDecimal("-12.5"))).isEqualTo("-9999999999999987.4999");
    }

    @Test
    void wholeNumber_hasNoPoint() {
        DecimalText whole = new DecimalText((StandardType<?>) Types.decimal(18, 0));

        assertThat(whole.format(BigDecimal.TEN)).isEqualTo("000000000000000010");
    }

    @Test
    void texts_sortAsTheirNumbers() {
        Random random = new Random(SEED);
        List<BigDecimal> numbers =
                Stream.generate(() -> number(random)).limit(2_000).toList();

        List<BigDecimal> byText =
                numbers.stream().sorted(Comparator.comparing(text::format)).toList();

        assertThat(byText)
                .as("seed %d", SEED)
                .isEqualTo(numbers.stream().sorted().toList());
    }

    private static BigDecimal number(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(60) + 1, random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), 4);
    }
}

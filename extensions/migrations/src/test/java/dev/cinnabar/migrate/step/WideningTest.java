package dev.cinnabar.migrate.step;

import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BINARY;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.DATETIME;
import static dev.cinnabar.type.Types.DECIMAL;
import static dev.cinnabar.type.Types.DOUBLE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.REAL;
import static dev.cinnabar.type.Types.SMALLINT;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.VARCHAR;
import static dev.cinnabar.type.Types.array;
import static dev.cinnabar.type.Types.binary;
import static dev.cinnabar.type.Types.character;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.timestamp;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WideningTest {
    enum Few {
        RED
    }

    enum Many {
        RED,
        GREEN
    }

    private static final TextType SHORT_ELSEWHERE = varchar(50).withVariant("elsewhere", varchar(10));

    /** Of each pair the second type holds what the first one does, and not the other way round. */
    static Stream<Arguments> wider() {
        return Stream.of(
                Arguments.of(SMALLINT, INTEGER),
                Arguments.of(INTEGER, BIGINT),
                Arguments.of(INTEGER, decimal(12, 2)),
                Arguments.of(BIGINT, decimal(19, 0)),
                Arguments.of(decimal(10, 2), decimal(12, 2)),
                Arguments.of(decimal(10, 2), decimal(11, 3)),
                Arguments.of(REAL, DOUBLE),
                Arguments.of(INTEGER, DOUBLE),
                Arguments.of(SMALLINT, REAL),
                Arguments.of(varchar(10), varchar(11)),
                Arguments.of(varchar(10), VARCHAR),
                Arguments.of(varchar(10), TEXT),
                Arguments.of(character(3), varchar(3)),
                Arguments.of(character(3), character(4)),
                Arguments.of(INTEGER, TEXT),
                Arguments.of(DATE, TEXT),
                Arguments.of(binary(10), binary(11)),
                Arguments.of(binary(10), BINARY),
                Arguments.of(timestamp(3), timestamp(6)),
                Arguments.of(timestamp(3), TIMESTAMP),
                Arguments.of(enumeration(Few.class), enumeration(Many.class)),
                Arguments.of(array(INTEGER), array(BIGINT)),
                Arguments.of(SHORT_ELSEWHERE, TEXT));
    }

    @ParameterizedTest
    @MethodSource("wider")
    void widerType_holdsTheValuesOfTheOther_andNotTheOtherWayRound(SqlType<?> narrow, SqlType<?> wide) {
        assertThat(Widening.holds(narrow, wide, "here")).isTrue();
        assertThat(Widening.holds(wide, narrow, "here")).isFalse();
        assertThat(Widening.holds(wide, wide, "here")).isTrue();
    }

    /** Neither holds all values of the other. */
    static Stream<Arguments> apart() {
        return Stream.of(
                Arguments.of(BIGINT, DOUBLE),
                Arguments.of(BIGINT, decimal(18, 0)),
                Arguments.of(decimal(10, 2), decimal(10, 3)),
                Arguments.of(DECIMAL, decimal(38, 10)),
                Arguments.of(DATETIME, TIMESTAMP),
                Arguments.of(DATE, TIMESTAMP),
                Arguments.of(BOOLEAN, INTEGER),
                Arguments.of(BINARY, TEXT),
                Arguments.of(enumeration(Many.class), varchar(5)));
    }

    @ParameterizedTest
    @MethodSource("apart")
    void typesOfWhichNothingIsKnown_doNotHoldEachOther(SqlType<?> one, SqlType<?> other) {
        assertThat(Widening.holds(one, other, "here")).isFalse();
        assertThat(Widening.holds(other, one, "here")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void variant_isWhatItIsOnTheDialect(String dialect, boolean holds) {
        assertThat(Widening.holds(varchar(20), SHORT_ELSEWHERE, dialect)).isEqualTo(holds);
    }

    static Stream<Arguments> variants() {
        return Stream.of(Arguments.of("here", true), Arguments.of("elsewhere", false));
    }
}

package dev.cinnabar.testkit.kit;

import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.minus;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.plus;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.DATETIME;
import static dev.cinnabar.type.Types.INTERVAL;
import static dev.cinnabar.type.Types.TIME;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.TIME_WITH_ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.type.SqlType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dates, times, moments and spans. */
interface TimeTypeSuite {
    LocalDate DAY = LocalDate.of(2012, 10, 15);
    LocalTime HOUR = LocalTime.of(12, 57, 18, 396_000);
    LocalDateTime DAY_AND_HOUR = DAY.atTime(HOUR);
    Instant MOMENT = Instant.parse("2012-10-15T12:57:18.000396Z");

    @Test
    @Tag("_DateFixture.test_literal")
    default void dates_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, DATE).expectLiterals(DAY, LocalDate.of(1727, 4, 1));
    }

    @Test
    @Tag("_DateFixture.test_literal")
    default void times_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, TIME).expectLiterals(HOUR, LocalTime.MIDNIGHT);
    }

    @Test
    @Tag("_DateFixture.test_literal")
    default void datesWithTimes_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, DATETIME).expectLiterals(DAY_AND_HOUR, DAY.atStartOfDay());
    }

    @Test
    @Tag("_DateFixture.test_literal")
    default void moments_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, TIMESTAMP).expectLiterals(MOMENT, Instant.EPOCH);
    }

    private static <T> void expectNullParameter(Sandbox sandbox, SqlType<T> type, T value) {
        var trip = RoundTrip.of(sandbox, type);
        trip.fill(value);
        Expression<T> given = parameter("given", type);
        Expression<T> chosen = when(given.isNotNull()).then(given).otherwise(trip.column());

        var query = select(trip.table().column(RoundTrip.ID)).where(chosen.eq(trip.column()));

        assertThat(sandbox.all(query.bind("given", null))).containsExactly(1);
    }

    @Test
    @Tag("_DateFixture.test_null_bound_comparison")
    default void nullDate_isAParameter(Sandbox sandbox) {
        expectNullParameter(sandbox, DATE, DAY);
    }

    @Test
    @Tag("_DateFixture.test_null_bound_comparison")
    default void nullTime_isAParameter(Sandbox sandbox) {
        expectNullParameter(sandbox, TIME, HOUR);
    }

    @Test
    @Tag("_DateFixture.test_null_bound_comparison")
    default void nullMoment_isAParameter(Sandbox sandbox) {
        expectNullParameter(sandbox, TIMESTAMP, MOMENT);
    }

    @Test
    @Tag("DateTimeTZTest.test_select_direct")
    default void moment_isSelectedAsAParameter(Sandbox sandbox) {
        RoundTrip.expectSelected(sandbox, TIMESTAMP, MOMENT);
    }

    @Test
    @Tag("TimeTZTest.test_select_direct")
    default void timeWithZone_isSelectedAsAParameter(Sandbox sandbox) {
        RoundTrip.expectSelected(sandbox, TIME_WITH_ZONE, OffsetTime.parse("12:57:18.000396+02:00"));
    }

    @Test
    @Tag("DateHistoricTest.test_select_direct")
    default void historicDate_isSelectedAsAParameter(Sandbox sandbox) {
        RoundTrip.expectSelected(sandbox, DATE, LocalDate.of(1727, 4, 1));
    }

    @Test
    @Tag("IntervalTest.test_literal")
    default void spans_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, INTERVAL)
                .expectLiterals(Duration.ofDays(1).plusSeconds(4), Duration.ofHours(-3), Duration.ofNanos(5_000));
    }

    @Test
    @Requires(Feature.NATIVE_INTERVAL)
    @Tag("IntervalTest.test_arithmetic_operation_table_interval_and_literal_interval")
    default void span_growsAndShrinksByALiteral(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, INTERVAL);
        trip.fill(Duration.ofDays(3));
        Expression<Duration> day = inline(Duration.ofDays(1), INTERVAL);

        assertThat(sandbox.all(select(minus(trip.column(), day)))).isEqualTo(List.of(Duration.ofDays(2)));
        assertThat(sandbox.all(select(plus(trip.column(), day)))).isEqualTo(List.of(Duration.ofDays(4)));
    }

    @Test
    @Tag("IntervalTest.test_arithmetic_operation_table_date_and_literal_interval")
    default void date_movesByALiteralSpan(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, DATETIME);
        trip.fill(DAY_AND_HOUR.withNano(0));
        Expression<Duration> day = inline(Duration.ofDays(1), INTERVAL);

        assertThat(sandbox.all(select(minus(trip.column(), day))))
                .isEqualTo(List.of(DAY_AND_HOUR.withNano(0).minusDays(1)));
        assertThat(sandbox.all(select(plus(trip.column(), day))))
                .isEqualTo(List.of(DAY_AND_HOUR.withNano(0).plusDays(1)));
    }
}

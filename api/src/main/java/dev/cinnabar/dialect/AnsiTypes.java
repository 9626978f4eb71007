package dev.cinnabar.dialect;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;

/** The standard's names for types, for statements that are only printed. */
final class AnsiTypes extends StandardTypes {
    AnsiTypes(DialectInfo dialect) {
        super(dialect);
    }

    @Override
    protected boolean storesDecimal(BigDecimal value) {
        return true;
    }

    @Override
    protected TypeAdapter<Short> smallint() {
        return new AnsiAdapter<>("SMALLINT");
    }

    @Override
    protected TypeAdapter<Integer> integer() {
        return new AnsiAdapter<>("INTEGER");
    }

    @Override
    protected TypeAdapter<Long> bigint() {
        return new AnsiAdapter<>("BIGINT");
    }

    @Override
    protected TypeAdapter<BigDecimal> decimal(StandardType<?> type) {
        return new AnsiAdapter<>(type.name());
    }

    @Override
    protected TypeAdapter<Float> real() {
        return new AnsiAdapter<>("REAL");
    }

    @Override
    protected TypeAdapter<Double> doublePrecision() {
        return new AnsiAdapter<>("DOUBLE PRECISION");
    }

    @Override
    protected TypeAdapter<Boolean> bool() {
        return new AnsiAdapter<>("BOOLEAN");
    }

    @Override
    protected TypeAdapter<String> character(StandardType<?> type) {
        return new AnsiAdapter<>(type.name());
    }

    @Override
    protected TypeAdapter<String> varchar(StandardType<?> type) {
        return new AnsiAdapter<>(type.name());
    }

    @Override
    protected TypeAdapter<String> text(StandardType<?> type) {
        return new AnsiAdapter<>("CLOB");
    }

    @Override
    protected TypeAdapter<byte[]> binary(StandardType<?> type) {
        return new AnsiAdapter<>("BLOB");
    }

    @Override
    protected TypeAdapter<LocalDate> date() {
        return new AnsiAdapter<>("DATE");
    }

    @Override
    protected TypeAdapter<LocalTime> time(StandardType<?> type) {
        return new AnsiAdapter<>("TIME");
    }

    @Override
    protected TypeAdapter<OffsetTime> timeWithZone(StandardType<?> type) {
        return new AnsiAdapter<>("TIME WITH TIME ZONE");
    }

    @Override
    protected TypeAdapter<LocalDateTime> datetime(StandardType<?> type) {
        return new AnsiAdapter<>("TIMESTAMP");
    }

    @Override
    protected TypeAdapter<Instant> timestamp(StandardType<?> type) {
        return new AnsiAdapter<>("TIMESTAMP WITH TIME ZONE");
    }

    @Override
    protected TypeAdapter<Duration> interval() {
        return new AnsiAdapter<>("INTERVAL DAY TO SECOND");
    }

    @Override
    protected TypeAdapter<UUID> uuid() {
        return new AnsiAdapter<>("UUID");
    }

    @Override
    protected TypeAdapter<String> json() {
        return new AnsiAdapter<>("JSON");
    }

    @Override
    protected <E extends Enum<E>> TypeAdapter<E> enumeration(EnumType<E> type) {
        return new AnsiAdapter<>("VARCHAR(" + type.length() + ")");
    }

    @Override
    protected TypeAdapter<?> array(dev.cinnabar.type.ArrayType<?> type) {
        return new AnsiAdapter<>(adapter(type.element()).ddl() + " ARRAY");
    }
}

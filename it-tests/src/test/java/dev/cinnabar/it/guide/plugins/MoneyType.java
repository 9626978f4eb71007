package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;

/** Stored as whole cents: 12.34 is the row value 1234; more decimals are refused. */
public final class MoneyType extends TypeDecorator<Money, Long> {
    @Override
    public SqlType<Long> storedAs() {
        return Types.BIGINT;
    }

    @Override
    public Long toDatabase(Money value, DialectInfo dialect) {
        return value.euros().movePointRight(2).longValueExact();
    }

    @Override
    public Money fromDatabase(Long cents, DialectInfo dialect) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    @Override
    public Class<?> javaType() {
        return Money.class;
    }
}

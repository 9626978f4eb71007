package dev.cinnabar.it.ext.door;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;

/** A value of a class that no dialect knows. */
record Cents(long number) {
    /** As a whole number. */
    static final class Stored extends TypeDecorator<Cents, Long> {
        @Override
        public SqlType<Long> storedAs() {
            return Types.BIGINT;
        }

        @Override
        public Long toDatabase(Cents value, DialectInfo dialect) {
            return value.number();
        }

        @Override
        public Cents fromDatabase(Long value, DialectInfo dialect) {
            return new Cents(value);
        }
    }
}

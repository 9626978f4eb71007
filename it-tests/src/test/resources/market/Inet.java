package market;

import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;

/** The address of a machine: PostgreSQL has a type of its own for it. */
public record Inet(String address) {
    static final class Stored extends TypeDecorator<Inet, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.varchar(43).withVariant("postgresql", PostgresTypes.INET);
        }

        @Override
        public String toDatabase(Inet value, DialectInfo dialect) {
            return value.address();
        }

        @Override
        public Inet fromDatabase(String stored, DialectInfo dialect) {
            return new Inet(stored);
        }
    }
}

package market;

import dev.cinnabar.plugin.TypeProvider;
import dev.cinnabar.type.SqlType;
import java.util.Optional;

/** Found on the class path. */
public final class MarketTypes implements TypeProvider {
    @Override
    public Optional<SqlType<?>> typeOf(Class<?> javaType) {
        if (javaType == Money.class) {
            return Optional.of(new Money.Stored());
        }
        return javaType == Inet.class ? Optional.of(new Inet.Stored()) : Optional.empty();
    }
}

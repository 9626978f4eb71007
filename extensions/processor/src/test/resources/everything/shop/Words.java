package shop;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class Words extends TypeDecorator<Map<String, @Nullable List<? extends Number>>, String> {
    @Override
    public SqlType<String> storedAs() {
        return Types.TEXT;
    }

    @Override
    public String toDatabase(Map<String, @Nullable List<? extends Number>> value, DialectInfo dialect) {
        return String.join(" ", value.keySet());
    }

    @Override
    public Map<String, @Nullable List<? extends Number>> fromDatabase(String value, DialectInfo dialect) {
        return Map.of();
    }
}

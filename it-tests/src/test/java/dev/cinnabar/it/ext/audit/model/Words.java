package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.List;

/** Words in one text. */
public final class Words extends TypeDecorator<List<String>, String> {
    @Override
    public SqlType<String> storedAs() {
        return Types.varchar(100);
    }

    @Override
    public String toDatabase(List<String> value, DialectInfo dialect) {
        return String.join(" ", value);
    }

    @Override
    public List<String> fromDatabase(String value, DialectInfo dialect) {
        return List.of(value.split(" ", -1));
    }
}

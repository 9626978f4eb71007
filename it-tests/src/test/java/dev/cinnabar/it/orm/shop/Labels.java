package dev.cinnabar.it.orm.shop;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A map of words as a text; it may change in place. */
public final class Labels extends TypeDecorator<Map<String, String>, String> {
    @Override
    public SqlType<String> storedAs() {
        return Types.TEXT;
    }

    @Override
    public String toDatabase(Map<String, String> value, DialectInfo dialect) {
        return value.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public Map<String, String> fromDatabase(String value, DialectInfo dialect) {
        Map<String, String> labels = new TreeMap<>();
        for (String entry : value.split(";", -1)) {
            int equals = entry.indexOf('=');
            labels.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return labels;
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public Map<String, String> copy(Map<String, String> value) {
        return new TreeMap<>(value);
    }
}

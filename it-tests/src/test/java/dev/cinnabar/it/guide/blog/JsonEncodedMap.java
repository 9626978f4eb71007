package dev.cinnabar.it.guide.blog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.Map;

/** A type of our own: stores a map as JSON text. */
public final class JsonEncodedMap extends TypeDecorator<Map<String, Object>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public SqlType<String> storedAs() {
        return Types.TEXT;
    }

    @Override
    public String toDatabase(Map<String, Object> value, DialectInfo dialect) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public Map<String, Object> fromDatabase(String value, DialectInfo dialect) {
        try {
            return JSON.readValue(value, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}

package dev.cinnabar.ext.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as maps: {@code @Type(JsonMap.class) Map<String, Object> settings}. Fractions are doubles. */
public final class JsonMap extends JsonType<Map<String, @Nullable Object>> {
    /** One serves all columns; {@code @Type} makes its own. */
    public JsonMap() {}
}

package dev.cinnabar.ext.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays as lists: {@code @Type(JsonArray.class) List<Object> tags}. Fractions are doubles. */
public final class JsonArray extends JsonType<List<@Nullable Object>> {
    /** One serves all columns; {@code @Type} makes its own. */
    public JsonArray() {}
}

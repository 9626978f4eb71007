package dev.cinnabar.it.ext.json.model;

import dev.cinnabar.ext.json.JsonType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents in a column of texts. */
public final class TextMap extends JsonType<Map<String, @Nullable Object>> {
    @Override
    public SqlType<String> storedAs() {
        return Types.TEXT;
    }
}

package blog;

import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.Map;

/** Stores a map as text. */
public final class JsonEncodedMap extends TypeDecorator<Map<String, Object>, String> {
  @Override
  public SqlType<String> storedAs() {
    return Types.TEXT;
  }

  @Override
  public String toDatabase(Map<String, Object> value, DialectInfo dialect) {
    return value.toString();
  }

  @Override
  public Map<String, Object> fromDatabase(String value, DialectInfo dialect) {
    return Map.of("text", value);
  }
}

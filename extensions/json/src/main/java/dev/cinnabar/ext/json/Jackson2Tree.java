package dev.cinnabar.ext.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Documents as trees of Jackson 2: {@code @Type(Jackson2Tree.class) JsonNode document}. A {@code NullNode} is JSON's null. */
public final class Jackson2Tree extends JsonType<JsonNode> {
    /** One serves all columns; {@code @Type} makes its own. */
    public Jackson2Tree() {}
}

package dev.cinnabar.ext.json;

import tools.jackson.databind.JsonNode;

/** Documents as trees of Jackson 3: {@code @Type(Jackson3Tree.class) JsonNode document}. A {@code NullNode} is JSON's null. */
public final class Jackson3Tree extends JsonType<JsonNode> {
    /** One serves all columns; {@code @Type} makes its own. */
    public Jackson3Tree() {}
}

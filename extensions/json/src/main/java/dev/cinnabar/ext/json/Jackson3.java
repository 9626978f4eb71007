package dev.cinnabar.ext.json;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** What is done by Jackson 3 ({@code tools.jackson}). Stateless. */
public final class Jackson3 {
    private Jackson3() {}

    /**
     * The mapping with Jackson's own defaults, but that fractions in trees keep all their digits, and that properties which a class does
     * not know, and classes without any, are refused, as Jackson 2 does.
     */
    public static JsonMapping mapping() {
        if (!Jacksons.has3()) {
            throw Refusals.noJackson(3, "tools.jackson.core:jackson-databind");
        }
        return Jackson3Mapping.STANDARD;
    }

    /**
     * A mapping by a mapper of one's own, of which a copy is taken: its modules, names and features hold, its limits and its own format do
     * not.
     *
     * @throws dev.cinnabar.error.UsageException if it has default typing
     */
    public static JsonMapping mapping(JsonMapper mapper) {
        return new Jackson3Mapping(mapper);
    }

    /**
     * Lets a mapper write entities: what is loaded of each, by the names of its attributes and relationships, and nothing else. Nothing is
     * loaded for it. An object that stands inside itself is written by its key there; one that comes a second time elsewhere, without its
     * relationships.
     */
    public static JacksonModule entities() {
        return Jackson3Entities.module();
    }
}

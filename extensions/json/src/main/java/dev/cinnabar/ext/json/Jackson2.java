package dev.cinnabar.ext.json;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is done by Jackson 2 ({@code com.fasterxml.jackson}). Stateless. */
public final class Jackson2 {
    private Jackson2() {}

    /** The mapping with Jackson's own defaults, but that fractions in trees keep all their digits. */
    public static JsonMapping mapping() {
        if (!Jacksons.has2()) {
            throw Refusals.noJackson(2, "com.fasterxml.jackson.core:jackson-databind");
        }
        return Jackson2Mapping.STANDARD;
    }

    /**
     * A mapping by a mapper of one's own, of which a copy is taken: its modules, names and features hold, its limits and its own format do
     * not.
     *
     * @throws dev.cinnabar.error.UsageException if it has default typing
     */
    public static JsonMapping mapping(ObjectMapper mapper) {
        return new Jackson2Mapping(mapper);
    }

    /**
     * Lets a mapper write entities: what is loaded of each, by the names of its attributes and relationships, and nothing else. Nothing is
     * loaded for it. An object that stands inside itself is written by its key there; one that comes a second time elsewhere, without its
     * relationships.
     */
    public static Module entities() {
        return Jackson2Entities.module();
    }
}

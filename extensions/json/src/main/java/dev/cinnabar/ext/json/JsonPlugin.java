package dev.cinnabar.ext.json;

import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.type.SqlType;
import java.util.Optional;

/** Lets trees of either Jackson be values with no type said. It is found on the class path, and changes nothing else. Stateless. */
public final class JsonPlugin implements Plugin {
    /** For {@code ServiceLoader}. */
    public JsonPlugin() {}

    @Override
    public String name() {
        return "cinnabar-json";
    }

    @Override
    public void install(PluginContext context) {
        context.types(JsonPlugin::typeOf);
    }

    private static Optional<SqlType<?>> typeOf(Class<?> type) {
        if (Jacksons.isTreeOf2(type)) {
            return Optional.of(new Jackson2Tree());
        }
        return Jacksons.isTreeOf3(type) ? Optional.of(new Jackson3Tree()) : Optional.empty();
    }
}

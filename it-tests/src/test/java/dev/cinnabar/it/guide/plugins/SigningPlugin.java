package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.function.Supplier;

/** Signs what is inserted, wherever an entity has the mixin. */
public record SigningPlugin(Supplier<String> whoever) implements Plugin {
    @Override
    public String name() {
        return "signing";
    }

    @Override
    public void install(PluginContext context) {
        context.events().on(BeforeInsert.class, event -> {
            if (event.entity() instanceof Signed signed) {
                signed.setSignedBy(whoever.get());
            }
        });
    }
}

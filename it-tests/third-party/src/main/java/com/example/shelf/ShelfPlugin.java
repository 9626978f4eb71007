package com.example.shelf;

import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.Locale;
import java.util.Optional;

/** Brings all of it to an engine. */
public final class ShelfPlugin implements Plugin {
    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public void install(PluginContext context) {
        context.types(type -> type == Isbn.class ? Optional.of(new IsbnType()) : Optional.empty());
        context.rewrite(statement -> new BlankIsMissing().rewrite(statement, statement));
        context.events().on(BeforeInsert.class, event -> {
            if (event.entity() instanceof Shelved shelved) {
                shelved.setShelf(shelved.getShelf().toUpperCase(Locale.ROOT));
            }
        });
    }
}

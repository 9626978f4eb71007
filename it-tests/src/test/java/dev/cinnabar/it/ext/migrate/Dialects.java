package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import java.util.ServiceLoader;

/** Dialects by their names, with no database behind them. */
final class Dialects {
    private Dialects() {}

    static Dialect of(String name) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow()
                .dialect();
    }
}

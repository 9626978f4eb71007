package dev.cinnabar.cli.place;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.DialectProvider;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the dialect of a URL without connecting. Stateless. */
public final class DialectNames {
    private DialectNames() {}

    /** The name of the dialect that answers for the URL's scheme; empty if none does. */
    public static Optional<String> of(String url) {
        String scheme = DatabaseUrl.parse(url).scheme();
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.schemes().contains(scheme))
                .map(DialectProvider::name)
                .findFirst();
    }
}

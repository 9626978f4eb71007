package dev.cinnabar.migrate.draft;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.DialectProvider;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds dialects without connecting, among those that the calling thread's class path has. Stateless. */
public final class DialectNames {
    private DialectNames() {}

    /** The name of the dialect that answers for the URL's scheme; empty if none does. */
    public static Optional<String> of(String url) {
        String scheme = DatabaseUrl.parse(url).scheme();
        return providers()
                .filter(provider -> provider.schemes().contains(scheme))
                .map(DialectProvider::name)
                .findFirst();
    }

    /** The first of the names: for words that are alike in all of them; empty where no dialect is there. */
    public static Optional<String> any() {
        return providers().map(DialectProvider::name).sorted().findFirst();
    }

    private static Stream<DialectProvider> providers() {
        return ServiceLoader.load(DialectProvider.class).stream().map(ServiceLoader.Provider::get);
    }
}

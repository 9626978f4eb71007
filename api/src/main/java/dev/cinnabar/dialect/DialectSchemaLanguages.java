package dev.cinnabar.dialect;

import dev.cinnabar.schema.SchemaLanguages;
import dev.cinnabar.schema.SchemaWriter;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Knows the schema grammar of every dialect at hand. Stateless. */
public final class DialectSchemaLanguages implements SchemaLanguages {
    /** For {@code ServiceLoader}. */
    public DialectSchemaLanguages() {}

    @Override
    public Optional<SchemaWriter> writer(String dialect) {
        return providers()
                .filter(provider -> provider.get().name().equals(dialect))
                .findFirst()
                .map(provider -> provider.get().dialect().schema());
    }

    @Override
    public List<String> names() {
        return providers().map(provider -> provider.get().name()).toList();
    }

    private static java.util.stream.Stream<ServiceLoader.Provider<DialectProvider>> providers() {
        return ServiceLoader.load(DialectProvider.class).stream();
    }
}

package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.type.DialectInfo;
import java.util.List;

/** Brings the function to a PostgreSQL database, whose own module it is part of. */
public record SoundexModule(boolean present) implements CustomOperation {
    @Override
    public List<String> statements(DialectInfo dialect) {
        if (!dialect.name().equals("postgresql")) {
            return List.of();
        }
        return List.of(present ? "CREATE EXTENSION IF NOT EXISTS fuzzystrmatch" : "DROP EXTENSION fuzzystrmatch");
    }

    @Override
    public SchemaOperation reverse() {
        return new SoundexModule(!present);
    }
}

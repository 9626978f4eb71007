package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.dialect.DatabaseUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which database an engine speaks to. Immutable.
 *
 * @param engine the engine's name
 * @param system the name of its dialect
 * @param namespace the name of the database, of a file without its folder; null where it is not known
 * @param host null where it is not known, or there is none
 * @param port null where it is the usual one, or not known
 */
record Target(
        String engine,
        String system,
        @Nullable String namespace,
        @Nullable String host,
        @Nullable Integer port) {
    static Target of(EngineOpened opened) {
        String system = opened.engine().dialect().name();
        DatabaseUrl address = opened.address();
        return address == null
                ? new Target(opened.name(), system, null, null, null)
                : new Target(opened.name(), system, namespace(address), address.host(), address.port());
    }

    /** The folders of a file tell of the machine, and not of the database. */
    private static @Nullable String namespace(DatabaseUrl address) {
        String database = address.database();
        return database == null || address.host() != null
                ? database
                : database.substring(Math.max(database.lastIndexOf('/'), database.lastIndexOf('\\')) + 1);
    }
}

package dev.cinnabar.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What an engine stands before. */
public sealed interface EngineTarget {
    /** A database by its URL. */
    record Url(DatabaseUrl url) implements EngineTarget {}

    /** Connections that belong to somebody else. */
    record Source(DataSource source) implements EngineTarget {}

    /** A database and copies of it, which answer what only reads. */
    record Routed(Engine primary, ReplicaChooser chooser) implements EngineTarget {}

    /** No database: a dialect by its name, and who gets the text. */
    record Offline(String dialect, Consumer<? super String> out) implements EngineTarget {}
}

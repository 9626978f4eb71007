package dev.cinnabar.dialect;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.type.DialectInfo;
import java.util.Optional;
import java.util.Set;

/** What one database says in its own words. Immutable, so that all threads may share it. */
public interface Dialect extends DialectInfo {
    /** What the database has of what not every database has. */
    Set<Feature> features();

    default boolean has(Feature feature) {
        return features().contains(feature);
    }

    /** How its statements are worded. */
    StandardGrammar grammar();

    /** How its names are quoted. */
    Identifiers identifiers();

    /** How it divides SQL that a person wrote, and SQL that it gives back. */
    default Lexis lexis() {
        return Lexis.STANDARD;
    }

    /** How values of each type travel. */
    StandardTypes types();

    /** What its errors mean. */
    ErrorClassifier errors();

    /** How its connections are set up and its transactions run. */
    SessionRules session();

    /** Its words for locks that belong to a session; empty where it has none, as where one connection at a time writes anyway. */
    default Optional<SessionLocks> sessionLocks() {
        return Optional.empty();
    }

    /** How much it takes. */
    Limits limits();

    /** How it takes many rows at a time. */
    default ManyRows manyRows() {
        return new ManyRows.Batches();
    }

    /** Its words for changes of the schema. */
    SchemaGrammar schema();

    /**
     * What it reads of a database's schema.
     *
     * @throws UnsupportedFeatureException if it reads none
     */
    default SchemaReader reader() {
        throw new UnsupportedFeatureException(
                "The dialect " + name() + " reads no schemas", "define the tables in the program");
    }
}

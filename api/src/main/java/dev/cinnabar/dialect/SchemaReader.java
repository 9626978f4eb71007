package dev.cinnabar.dialect;

import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a dialect knows of its database's catalogue. Whole schemas are read in a few queries. Names and SQL that come from the
 * database are hostile: they go back to it only as parameters or quoted names. An empty schema is the default one, and what is read
 * from the default schema has an empty schema. Stateless, safe for many threads.
 */
public interface SchemaReader {
    /** The schema that an empty name means. */
    String defaultSchema(Connection connection) throws SQLException;

    List<String> schemas(Connection connection) throws SQLException;

    /** Tables and views, temporary ones too, sorted by name. */
    List<Relation> relations(Connection connection, String schema) throws SQLException;

    /** The tables and views of one schema that are asked for, in that order; of views, their columns. */
    List<TableDefinition> tables(Connection connection, String schema, List<Relation> relations) throws SQLException;

    /** The query of a view, without CREATE VIEW. */
    Optional<String> viewDefinition(Connection connection, Relation view) throws SQLException;

    /** What each view of a schema reads; views that stand in no other way may be left out. */
    default Map<TableName, List<TableName>> viewSources(Connection connection, String schema) throws SQLException {
        return Map.of();
    }

    /** A table as it stands, for a dialect that makes tables anew; empty if there is no such table. */
    default Optional<StandingTable> standing(Connection connection, TableName table) throws SQLException {
        return Optional.empty();
    }

    /** What is wrong now around a table, one sentence for each: rows that point at nothing, views and triggers that do not work. */
    default List<String> faults(Connection connection, StandingTable table) throws SQLException {
        return List.of();
    }

    /** None where there are no sequences. */
    default List<Sequence> sequences(Connection connection, String schema) throws SQLException {
        return List.of();
    }

    /** Enums that are types of their own; none where there are no such. */
    default List<EnumDefinition> enums(Connection connection, String schema) throws SQLException {
        return List.of();
    }
}

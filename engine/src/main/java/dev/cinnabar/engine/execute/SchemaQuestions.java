package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is asked of a schema between the steps that change it. Nothing is remembered, since a step may have changed it. For one thread. */
final class SchemaQuestions {
    private final Conversation connection;

    SchemaQuestions(Conversation connection) {
        this.connection = connection;
    }

    /** What is asked of the driver itself. */
    interface Question<T> {
        T of(SchemaReader reader) throws SQLException;
    }

    /** The dialect's own reader: what plugins read otherwise is made again as it stands. */
    <T> T ask(Question<T> question) {
        connection.ready(false);
        try {
            return question.of(connection.dialect().reader());
        } catch (SQLException failure) {
            var error = connection.classify(failure, DriverError.Phase.TRANSACTION, "reading the schema");
            connection.transactions().failed(error);
            throw connection.lease().reasonOf(error);
        }
    }

    /** A table as it stands; empty where there is none. */
    Optional<TableDefinition> table(TableName name) {
        return ask(reader -> table(reader, name));
    }

    private Optional<TableDefinition> table(SchemaReader reader, TableName name) throws SQLException {
        List<Relation> named = reader.relations(connection.wire().jdbc(), name.schema()).stream()
                .filter(relation -> relation.isTable() && relation.name().equals(name))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : reader.tables(connection.wire().jdbc(), name.schema(), named).stream()
                        .findFirst();
    }
}

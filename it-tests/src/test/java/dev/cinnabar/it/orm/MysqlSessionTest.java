package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MysqlSessionTest extends SessionContract {
    private static final String CREATE = "CREATE TABLE other (x INTEGER)";

    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    static Stream<SessionFactory.Work<RuntimeException>> doors() {
        return Stream.of(
                session -> session.execute(text(CREATE)),
                session -> flushed(session).executeRaw(CREATE),
                session -> flushed(session).execute(text(CREATE)),
                session -> MetaData.of(TableDefinition.of("other", ColumnDefinition.column("x", Types.INTEGER)))
                        .createAll(flushed(session)));
    }

    private static Connection flushed(Session session) {
        session.flush();
        return session.connection();
    }

    /** It would commit what the session has not finished. */
    @ParameterizedTest
    @MethodSource("doors")
    @Tag("REL-15")
    void schemaChange_isRefused_whileTheSessionHasPendingWork(SessionFactory.Work<RuntimeException> door) {
        try (Session session = sessions.open()) {
            session.add(new Item("pending"));

            assertThatThrownBy(() -> door.accept(session))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContainingAll("commits an open transaction", "hint: commit or roll back first");
        }

        assertThat(engine.inspector().tableNames()).doesNotContain("other");
        sessions.inTransaction(session -> assertThat(
                        session.execute(select(count()).from(Item.class)).one())
                .isZero());
    }
}

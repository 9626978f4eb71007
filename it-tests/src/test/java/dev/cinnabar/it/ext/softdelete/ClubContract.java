package dev.cinnabar.it.ext.softdelete;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.shapes.ClubModel;
import dev.cinnabar.it.ext.shapes.model.Member;
import dev.cinnabar.it.ext.softdelete.model.Book;
import dev.cinnabar.it.ext.softdelete.model.Draft;
import dev.cinnabar.it.ext.softdelete.model.Label;
import dev.cinnabar.it.ext.softdelete.model.Line;
import dev.cinnabar.it.ext.softdelete.model.Order;
import dev.cinnabar.it.ext.softdelete.model.Page;
import dev.cinnabar.it.ext.softdelete.model.Seal;
import dev.cinnabar.it.ext.softdelete.model.Shelf;
import dev.cinnabar.it.ext.softdelete.model.Toy;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Empty tables of the club and of a shop, and an account of what is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClubContract {
    private static final List<MetaData> TABLES = List.of(
            ClubModel.TABLES,
            MetaData.of(
                    Shelf.class,
                    Book.class,
                    Page.class,
                    Label.class,
                    Toy.class,
                    Order.class,
                    Line.class,
                    Seal.class,
                    Draft.class));

    private TestDatabase database;
    Engine engine;
    SessionFactory sessions;
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    abstract DatabaseServer server();

    @BeforeAll
    void make() {
        database = server().fresh("soft_delete");
        engine = Engine.builder(database.url())
                .allowPlugins("cinnabar-soft-delete")
                .build();
        sessions = SessionFactory.of(engine);
        TABLES.forEach(tables -> tables.createAll(engine));
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    final String url() {
        return database.url();
    }

    @BeforeEach
    void forget() {
        sent.clear();
    }

    @AfterEach
    void empty() {
        engine.inTransaction(connection -> {
            connection.execute(update(Member.class).setNull(Member.MENTOR_ID));
            TABLES.forEach(tables -> empty(connection, tables));
        });
    }

    private static void empty(Connection connection, MetaData tables) {
        List<TableDefinition> all = new ArrayList<>(tables.sortedTables());
        Collections.reverse(all);
        all.forEach(one -> connection.execute(delete(table(one))));
    }

    @AfterAll
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    final void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        sent.clear();
    }

    /** What was sent that changes something, without the quotes of names. */
    final List<String> changes() {
        return sent.stream()
                .map(sql -> sql.replaceAll("[`\"]", "").replaceAll("CAST\\(\\? AS [A-Z ]+\\)", "?"))
                .filter(sql -> sql.matches("(?s)(INSERT|UPDATE|DELETE).*"))
                .toList();
    }

    /** The names in a table, marked or not, as a connection sees them. */
    final <E extends Model> List<String> rows(EntityType<E> type, TextAttribute<E> name) {
        return engine.callInTransaction(connection -> connection
                .execute(select(name).from(type.table()).orderBy(name.asc()))
                .all());
    }
}

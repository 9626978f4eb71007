package dev.cinnabar.it.ext.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hidden rows are absent: whatever is asked, the answer is that of a database in which they never were. Each shape gives another answer
 * where they are shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ShapesContract {
    private final Hider hider;
    private final List<Shape> shapes;
    private Filled withHidden;
    private Filled without;

    /** A database, and who sees what in it. */
    private record Filled(TestDatabase database, Engine with, Engine plain) {
        static Filled of(DatabaseServer server, String name, Hider hider, boolean withHidden) {
            TestDatabase database = server.fresh(name);
            Engine with =
                    Engine.builder(database.url()).allowPlugins(hider.plugin()).build();
            Engine plain = Engine.builder(database.url()).allowPlugins().build();
            ClubModel.TABLES.createAll(with);
            hider.filling(with, plain)
                    .inTransaction(
                            session -> ClubModel.fill(session, withHidden ? rows -> hider.hide(session, rows) : null));
            return new Filled(database, with, plain);
        }

        void close() throws SQLException {
            with.close();
            plain.close();
            database.close();
        }
    }

    protected ShapesContract(Hider hider) {
        this.hider = hider;
        this.shapes = Shapes.of(new ClubModel(hider.showing()));
    }

    protected abstract DatabaseServer server();

    List<Shape> shapes() {
        return shapes;
    }

    @BeforeAll
    void make() {
        withHidden = Filled.of(server(), "shapes_hidden", hider, true);
        without = Filled.of(server(), "shapes_clean", hider, false);
    }

    @AfterAll
    void drop() throws SQLException {
        withHidden.close();
        without.close();
    }

    @Test
    @Tag("REL-41")
    void shapes_areFiftyAtLeast() {
        assertThat(shapes)
                .hasSizeGreaterThanOrEqualTo(50)
                .extracting(Shape::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Tag("REL-41")
    void shape_tellsNothingOfHiddenRows(Shape shape) {
        List<String> wanted = told(hider.hiding(without.with()), shape);

        assertThat(told(hider.showing(withHidden.with(), withHidden.plain()), shape))
                .as("with hidden rows")
                .isNotEqualTo(wanted);
        assertThat(told(hider.hiding(withHidden.with()), shape))
                .isEqualTo(wanted)
                .noneMatch(text -> text.contains(Shapes.MARKER));
    }

    private static List<String> told(SessionFactory sessions, Shape shape) {
        try (Session session = sessions.open()) {
            List<String> told = shape.run().apply(session).stream().sorted().toList();
            session.rollback();
            return told;
        }
    }
}

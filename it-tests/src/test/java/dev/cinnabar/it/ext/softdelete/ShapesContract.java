package dev.cinnabar.it.ext.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.it.ext.shapes.Shape;
import dev.cinnabar.it.ext.shapes.Shapes;
import dev.cinnabar.orm.Load;
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
 * Deleted rows are absent: whatever is asked, the answer is that of a database in which they never were. Each shape gives another answer
 * where they are included.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShapesContract {
    private static final List<Shape> SHAPES = Shapes.of(new ClubModel());

    private TestDatabase withHidden;
    private TestDatabase without;
    private Engine hiding;
    private Engine clean;

    abstract DatabaseServer server();

    static List<Shape> shapes() {
        return SHAPES;
    }

    @BeforeAll
    void make() {
        withHidden = server().fresh("shapes_hidden");
        without = server().fresh("shapes_clean");
        hiding = filled(withHidden, true);
        clean = filled(without, false);
    }

    private static Engine filled(TestDatabase database, boolean withHidden) {
        Engine engine = Engine.create(database.url());
        ClubModel.TABLES.createAll(engine);
        SessionFactory.of(engine).inTransaction(session -> ClubModel.fill(session, withHidden));
        return engine;
    }

    @AfterAll
    void drop() throws SQLException {
        hiding.close();
        clean.close();
        withHidden.close();
        without.close();
    }

    @Test
    @Tag("REL-41")
    void shapes_areFiftyAtLeast() {
        assertThat(SHAPES)
                .hasSizeGreaterThanOrEqualTo(50)
                .extracting(Shape::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Tag("REL-41")
    void shape_tellsNothingOfDeletedRows(Shape shape) {
        SessionFactory sessions = SessionFactory.of(hiding);
        List<String> wanted = told(SessionFactory.of(clean), shape);

        assertThat(told(sessions.withOptions(SoftDeletes.includeDeleted(), Load.purging()), shape))
                .as("with deleted rows")
                .isNotEqualTo(wanted);
        assertThat(told(sessions, shape)).isEqualTo(wanted).noneMatch(text -> text.contains(Shapes.MARKER));
    }

    private static List<String> told(SessionFactory sessions, Shape shape) {
        try (Session session = sessions.open()) {
            List<String> told = shape.run().apply(session).stream().sorted().toList();
            session.rollback();
            return told;
        }
    }
}

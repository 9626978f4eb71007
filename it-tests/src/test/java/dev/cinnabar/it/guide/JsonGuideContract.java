package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Load;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about JSON, and asserts what comes of it; one class for each database. */
abstract class JsonGuideContract extends BlogGuideContract {
    @Test
    void darkOnes_areFound_inATextThatIsADocument() {
        save(member("light"));

        assertThat(JsonGuide.darkOnes(session)).extracting(Member::getFirstName).containsExactly("Ada");

        sentLast("SELECT members.id, members.first_name, members.last_name, members.settings, members.version,"
                + " members.created_at, members.updated_at, members.revision, members.deleted, members.deleted_at"
                + " FROM members WHERE CASE json_type(CAST(members.settings AS TEXT), ?) WHEN 'true' THEN 'true'"
                + " WHEN 'false' THEN 'false' ELSE CAST(CAST(members.settings AS TEXT) ->> ? AS TEXT) END = ?");
    }

    private static Member member(String theme) {
        Member member = new Member("Grace", "Hopper");
        member.setSettings(Map.of("ui", Map.of("theme", theme, "size", 14, "fonts", List.of("Sans", "Mono"))));
        return member;
    }

    /** The last statement that was sent, on the database whose words the page shows. */
    private void sentLast(String sqlite) {
        List<String> taken = taken();
        if (engine.dialect().name().equals("sqlite")) {
            assertThat(taken.get(taken.size() - 1)).isEqualTo(sqlite);
        }
    }

    @Test
    void themes_areFound_byWhatElseIsInTheDocument() {
        save(member("light"), new Member("Ada", "Lovelace"));

        assertThat(JsonGuide.themes(session)).containsExactly("light");
    }

    @Test
    void parts_areRecords() {
        save(member("light"));

        assertThat(JsonGuide.interfaces(session))
                .containsExactly(new JsonGuide.Ui("light", 14, List.of("Sans", "Mono")));
    }

    @Test
    void lighten_changesTheDocumentInTheDatabase() {
        save(member("dark"));

        JsonGuide.lighten(session);

        assertThat(taken()).singleElement().asString().startsWith("UPDATE members SET settings = ");
        assertThat(session.execute(select(Member.SETTINGS)).one())
                .isEqualTo(Map.of("ui", Map.of("theme", "light", "size", 14, "fonts", List.of("Sans", "Mono"))));
    }

    @Test
    void records_areValuesOfColumns() {
        MetaData screens = MetaData.of(JsonGuide.SCREENS);
        screens.dropAll(engine);
        screens.createAll(engine);
        try (Connection connection = engine.connect()) {
            JsonGuide.save(connection);

            assertThat(connection
                            .execute(select(JsonGuide.SCREENS.column(JsonGuide.UI)))
                            .one())
                    .isEqualTo(new JsonGuide.Ui("dark", 12, List.of("Sans", "Mono")));
        } finally {
            screens.dropAll(engine);
        }
    }

    @Test
    void entity_isADocumentOfWhatIsLoaded() {
        save(new User("alice", "alice@example.com"));
        User alice = session.execute(select(User.class).options(Load.only(User.USERNAME)))
                .one();
        taken();

        assertThat(JsonGuide.asDocument(alice)).isEqualTo("{\"id\":1,\"username\":\"alice\"}");

        sent();
    }
}

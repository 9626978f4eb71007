package dev.cinnabar.it.guide;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.INTEGER;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.ext.json.Jackson3;
import dev.cinnabar.ext.json.Json;
import dev.cinnabar.ext.json.JsonType;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The code of docs/guide/json.md: documents in columns, and ways into them. */
final class JsonGuide {
    private JsonGuide() {}

    static List<Member> darkOnes(Session session) {
        Member member = new Member("Ada", "Lovelace");
        member.setSettings(Map.of("ui", Map.of("theme", "dark")));
        session.add(member);
        session.commit();
        return session.execute(select(Member.class)
                        .where(Json.of(Member.SETTINGS)
                                .path("ui", "theme")
                                .asText()
                                .eq("dark")))
                .all();
    }

    // ways into a document

    static List<@Nullable String> themes(Session session) {
        Json ui = Json.of(Member.SETTINGS).path("ui");
        return session.execute(select(ui.path("theme").asText())
                        .where(ui.path("size").asLong().ge(12L))
                        .where(ui.path("fonts").at(-1).asText().eq("Mono"))
                        .where(ui.hasKey("theme")))
                .all();
    }

    static List<@Nullable Ui> interfaces(Session session) {
        return session.execute(select(Json.of(Member.SETTINGS).path("ui").as(JsonType.of(Ui.class))))
                .all();
    }

    // in place

    static void lighten(Session session) {
        session.execute(update(Member.class)
                .set(
                        Member.SETTINGS,
                        Json.change(Member.SETTINGS).path("ui", "theme").set("light")));
        session.commit();
    }

    // types

    public record Ui(String theme, int size, List<String> fonts) {}

    public static final class UiJson extends JsonType<Ui> {}

    static final NumberColumn<Integer> ID = column("id", INTEGER).primaryKey();
    static final ColumnDefinition<Ui> UI = column("ui", JsonType.of(Ui.class));
    static final Table SCREENS = table("screens", ID, UI);

    static void save(Connection connection) {
        connection.execute(insert(SCREENS).set(ID, 1).set(UI, new Ui("dark", 12, List.of("Sans", "Mono"))));
    }

    // entities

    static String asDocument(User user) {
        JsonMapper mapper = JsonMapper.builder().addModule(Jackson3.entities()).build();
        return mapper.writeValueAsString(user);
    }
}

package dev.cinnabar.it.ext.json;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.only;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.json.Jackson2;
import dev.cinnabar.ext.json.Jackson3;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entities as documents: what is loaded of them, and nothing that would have to be asked for. */
abstract class JsonEntitiesContract {
    private static final MetaData TABLES = MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class);
    private static final ObjectMapper SECOND = new ObjectMapper()
            .registerModule(Jackson2.entities())
            .registerModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));
    private static final JsonMapper THIRD =
            JsonMapper.builder().addModule(Jackson3.entities()).build();

    private Engine engine;
    private SessionFactory sessions;
    private final List<String> sent = new ArrayList<>();

    abstract String url();

    @BeforeEach
    void create() {
        engine = Engine.create(url());
        TABLES.dropAll(engine);
        TABLES.createAll(engine);
        sessions = SessionFactory.of(engine);
        User alice = new User("alice", "alice@example.com");
        alice.getPosts().add(post("apples", "fruit", "food"));
        alice.getPosts().add(post("beans"));
        sessions.inTransaction(session -> session.add(alice));
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    private static Post post(String slug, String... tags) {
        Post post = new Post(slug, slug, "long");
        for (String tag : tags) {
            post.getTags().add(new Tag(tag));
        }
        return post;
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** What each Jackson writes of the same thing, which was loaded for it; nothing is sent meanwhile. */
    private List<JsonNode> written(Function<Session, Object> what) {
        return List.of(written(what, JsonEntitiesContract::second), written(what, THIRD::writeValueAsString));
    }

    private JsonNode written(Function<Session, Object> what, Function<Object, String> writer) {
        return sessions.callInTransaction(session -> {
            Object loaded = what.apply(session);
            sent.clear();
            String json = writer.apply(loaded);
            assertThat(sent).isEmpty();
            return THIRD.readTree(json);
        });
    }

    private static String second(Object value) {
        return second(SECOND, value);
    }

    private static String second(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static Post apples(Session session) {
        return session.execute(select(Post.class).where(Post.SLUG.eq("apples"))).one();
    }

    @Test
    void entity_hasWhatIsLoaded_andNothingIsLoadedForIt() {
        JsonNode post = written(JsonEntitiesContract::apples, THIRD::writeValueAsString);

        assertThat(names(post))
                .containsExactly("authorId", "createdAt", "id", "slug", "status", "title", "views")
                .doesNotContain("body", "author", "tags");
        assertThat(post.get("slug").asString()).isEqualTo("apples");
    }

    @Test
    void relationships_areThere_whereTheyAreLoaded() {
        for (JsonNode tag : written(session -> session.execute(
                        select(Tag.class).options(selectIn(Tag.POSTS)).where(Tag.NAME.eq("food")))
                .one())) {
            assertThat(names(tag)).contains("name", "posts");
            assertThat(tag.get("posts").size()).isEqualTo(1);
            assertThat(tag.get("posts").get(0).get("slug").asString()).isEqualTo("apples");
        }
    }

    @Test
    void circle_endsInTheKey() {
        JsonNode post = written(
                session -> session.execute(select(Post.class)
                                .options(
                                        joined(Post.AUTHOR).then(selectIn(User.POSTS)),
                                        selectIn(Post.TAGS).then(selectIn(Tag.POSTS)))
                                .where(Post.SLUG.eq("apples")))
                        .one(),
                THIRD::writeValueAsString);

        assertThat(names(post.at("/author/posts/0"))).containsExactly("id");
        assertThat(names(post.at("/author/posts/1"))).contains("slug", "id");
        assertThat(names(post.at("/tags/0/posts/0"))).containsExactly("id");
    }

    @Test
    void objectThatComesAgain_hasNoRelationships() {
        JsonNode posts = written(
                session -> session.execute(select(Post.class)
                                .options(joined(Post.AUTHOR).then(selectIn(User.POSTS)))
                                .orderBy(Post.ID))
                        .all(),
                THIRD::writeValueAsString);

        assertThat(names(posts.get(0).get("author"))).contains("username", "posts");
        assertThat(names(posts.get(1))).contains("slug").doesNotContain("author", "tags");
    }

    @Test
    void documentsInARow_knowNothingOfEachOther() {
        List<Post> posts = sessions.callInTransaction(session -> session.execute(select(Post.class)
                        .options(joined(Post.AUTHOR), selectIn(Post.TAGS))
                        .orderBy(Post.ID))
                .all());
        List<Object> lines = List.of(posts.get(0), posts.get(0), Map.of("post", posts.get(0)), posts);

        for (String written : List.of(secondInARow(lines), thirdInARow(lines))) {
            List<JsonNode> documents = written.lines().map(THIRD::readTree).toList();
            assertThat(names(documents.get(0))).contains("author", "tags");
            assertThat(documents.get(1)).isEqualTo(documents.get(0));
            assertThat(documents.get(2).get("post")).isEqualTo(documents.get(0));
            assertThat(documents.get(3).get(0)).isEqualTo(documents.get(0));
        }
    }

    private static String secondInARow(List<Object> values) {
        StringWriter text = new StringWriter();
        try (var writer = SECOND.writer().withRootValueSeparator("\n").writeValues(text)) {
            writer.writeAll(values);
        } catch (java.io.IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    private static String thirdInARow(List<Object> values) {
        StringWriter text = new StringWriter();
        try (var writer = THIRD.writer().withRootValueSeparator("\n").writeValues(text)) {
            writer.writeAll(values);
        }
        return text.toString();
    }

    @Test
    void namesAndNulls_areThoseOfTheMapper() {
        JsonMapper snakes = JsonMapper.builder()
                .addModule(Jackson3.entities())
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();

        JsonNode user = written(session -> session.get(User.class, 1L), snakes::writeValueAsString);

        assertThat(names(user)).contains("created_at").doesNotContain("createdAt", "bio");
    }

    @Test
    void namesAndNulls_areThoseOfAMapperOfJackson2() {
        ObjectMapper snakes = new ObjectMapper()
                .registerModule(Jackson2.entities())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        sessions.inTransaction(session -> session.add(new Member("Ada", "Lovelace")));

        JsonNode member = written(
                session -> session.execute(select(Member.class).options(only(Member.FIRST_NAME)))
                        .one(),
                value -> second(snakes, value));

        assertThat(names(member)).containsExactly("first_name", "id", "version");
    }

    @Test
    void documentInAnEntity_isWrittenAsADocument() {
        Member ada = new Member("Ada", "Lovelace");
        ada.setSettings(Map.of("ui", Map.of("theme", "dark")));
        sessions.inTransaction(session -> session.add(ada));

        JsonNode member =
                written(session -> session.execute(select(Member.class)).one(), THIRD::writeValueAsString);

        assertThat(member.at("/settings/ui/theme").asString()).isEqualTo("dark");
    }

    @Test
    void newObject_hasWhatWasSet() {
        assertThat(second(new Tag("fruit"))).isEqualTo("{\"name\":\"fruit\"}");
        assertThat(THIRD.writeValueAsString(new Tag("fruit"))).isEqualTo("{\"name\":\"fruit\"}");
    }

    @Test
    void detachedObject_isWrittenAsFarAsItIsLoaded() {
        Post post = sessions.callInTransaction(JsonEntitiesContract::apples);

        assertThat(names(THIRD.readTree(THIRD.writeValueAsString(post))))
                .contains("slug")
                .doesNotContain("author");
    }
}

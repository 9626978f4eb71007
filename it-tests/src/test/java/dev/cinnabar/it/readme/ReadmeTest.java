package dev.cinnabar.it.readme;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/cinnabar/it/readme");

    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    static final TextColumn NAME = column("name", varchar(50));
    static final Table ACCOUNTS = table("accounts", ID, NAME);

    private static List<String> names(String url) {
        try (Engine engine = Engine.create(url)) {
            MetaData.of(ACCOUNTS).createAll(engine);
            return engine.callInTransaction(connection -> {
                connection.execute(insert(ACCOUNTS).set(ID, 1L).set(NAME, "ada"));
                return connection
                        .execute(select(ACCOUNTS.column(NAME))
                                .where(ACCOUNTS.column(ID).gt(0L)))
                        .all();
            });
        }
    }

    private static void write(SessionFactory sessions) {
        sessions.inTransaction(session -> session.add(new Book("Emma", 474)));
        sessions.inTransaction(session -> {
            Book emma = session.execute(select(Book.class).where(Book.TITLE.eq("Emma")))
                    .one();
            emma.setPages(480); // noticed, and sent with the commit
        });
    }

    @Test
    void program_doesWhatTheReadmeShows() {
        assertThat(names("sqlite:///:memory:")).containsExactly("ada");
    }

    @Test
    void objects_sendWhatTheReadmeShows() throws IOException {
        List<String> sent = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            MetaData.of(Book.class).createAll(engine);
            listen(engine, sent);
            write(SessionFactory.of(engine));
        }

        assertThat(sent).isEqualTo(blocks("sql").get(0).lines().toList());
    }

    @Test
    void statements_areThoseThatTheReadmeShows() throws IOException {
        List<String> sent = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            sent.add(plain(engine.compile(insert(ACCOUNTS).set(ID, 1L).set(NAME, "ada"))));
            sent.add(plain(engine.compile(
                    select(ACCOUNTS.column(NAME)).where(ACCOUNTS.column(ID).gt(0L)))));
        }

        assertThat(sent).isEqualTo(blocks("sql").get(1).lines().toList());
    }

    @Test
    void readme_showsOnlyWhatIsCompiledHere() throws IOException {
        var compiled = withoutBlanks(
                Files.readString(SOURCES.resolve("ReadmeTest.java")) + Files.readString(SOURCES.resolve("Book.java")));

        assertThat(blocks("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(compiled).contains(withoutBlanks(block)));
    }

    private static void listen(Engine engine, List<String> sent) {
        engine.events().on(BeforeExecute.class, event -> sent.add(plain(event.sql())));
    }

    /** As a reader writes it: names without quotes. */
    private static String plain(String sql) {
        return sql.replace("`", "");
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }
}

package dev.cinnabar.it.readme;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS = Path.of("src/test/java/dev/cinnabar/it/readme/ReadmeTest.java");

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

    @Test
    void program_doesWhatTheReadmeShows() {
        assertThat(names("sqlite:///:memory:")).containsExactly("ada");
    }

    @Test
    void readme_showsOnlyWhatIsCompiledHere() throws IOException {
        var shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> withoutBlanks(block.group(1)))
                .toList();
        var compiled = withoutBlanks(Files.readString(THIS));

        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(compiled).contains(block));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }
}

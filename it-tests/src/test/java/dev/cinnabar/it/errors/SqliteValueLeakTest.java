package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteValueLeakTest extends ValueLeakContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    SqliteValueLeakTest() {
        super(DATABASE);
    }

    @Override
    List<String> ownThings() {
        return List.of("CREATE VIRTUAL TABLE words USING fts5(w)", "CREATE TABLE things (n INT) STRICT");
    }

    @Override
    List<String> ownThingsGone() {
        return List.of("DROP TABLE things", "DROP TABLE words");
    }

    @Override
    List<String> ownMishaps() {
        return List.of(
                "select * from words where words match ? || ':a'",
                "select * from words where words match ? || '\"'",
                "insert into words (words) values (?)",
                "insert into things values (?)",
                "select json(?)",
                "select json_extract('{}', ?)",
                "select load_extension(?)",
                "select abs(-9223372036854775807 - 1), ?",
                "attach ? || '/nowhere/at/all' as other");
    }

    @Override
    Set<String> telling() {
        return Set.of("select * from words where words match ? || ':a'", "select json_extract('{}', ?)");
    }
}

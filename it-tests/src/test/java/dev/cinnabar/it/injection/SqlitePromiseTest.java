package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePromiseTest extends PromiseTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    SqlitePromiseTest() {
        super(
                DATABASE,
                1,
                List.of(
                        "busy_timeout",
                        "cache_size",
                        "synchronous",
                        "journal_size_limit",
                        "mmap_size",
                        "temp_store",
                        "auto_vacuum",
                        "page_size",
                        "max_page_count",
                        "secure_delete"));
    }
}

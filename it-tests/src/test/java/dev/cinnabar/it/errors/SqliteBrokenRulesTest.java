package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBrokenRulesTest extends BrokenRulesTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    SqliteBrokenRulesTest() {
        super(DATABASE);
    }
}

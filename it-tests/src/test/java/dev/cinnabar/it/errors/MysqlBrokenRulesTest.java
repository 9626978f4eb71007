package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlBrokenRulesTest extends BrokenRulesTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    MysqlBrokenRulesTest() {
        super(DATABASE);
    }
}

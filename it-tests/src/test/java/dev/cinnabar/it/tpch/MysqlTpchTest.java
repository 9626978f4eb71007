package dev.cinnabar.it.tpch;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlTpchTest extends TpchTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    MysqlTpchTest() {
        super(DATABASE, "mysql", "analyze table region, nation, supplier, customer, part, partsupp, orders, lineitem");
    }
}

package dev.cinnabar.it.bulk;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlBulkTest extends BulkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String insertOfFour() {
        return "INSERT INTO bulk_small (name, amount) VALUES (?, ?), (?, ?), (?, ?), (?, ?)";
    }

    @Override
    String keys() {
        return "";
    }

    @Override
    String updateOfTwo() {
        return "UPDATE bulk_small SET amount = ? WHERE bulk_small.id = ?";
    }
}

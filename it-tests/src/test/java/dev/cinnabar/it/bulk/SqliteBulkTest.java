package dev.cinnabar.it.bulk;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBulkTest extends ReturningBulkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

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
        return " RETURNING bulk_small.id";
    }

    @Override
    String updateOfTwo() {
        return "UPDATE bulk_small SET amount = ? WHERE bulk_small.id = ?";
    }
}

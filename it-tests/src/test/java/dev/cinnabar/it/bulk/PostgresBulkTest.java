package dev.cinnabar.it.bulk;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBulkTest extends ReturningBulkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String insertOfFour() {
        return "INSERT INTO bulk_small (name, amount) SELECT many_rows.c0, many_rows.c1 FROM "
                + "unnest(CAST(? AS VARCHAR(50)[]), CAST(? AS INTEGER[])) WITH ORDINALITY AS many_rows "
                + "(c0, c1, n) ORDER BY many_rows.n";
    }

    @Override
    String keys() {
        return " RETURNING bulk_small.id";
    }

    @Override
    String updateOfTwo() {
        return "UPDATE bulk_small SET amount = many_rows.c0 FROM unnest(CAST(? AS INTEGER[]), CAST(? "
                + "AS BIGINT[])) AS many_rows (c0, c1) WHERE bulk_small.id = many_rows.c1";
    }
}

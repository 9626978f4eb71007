package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCoreGuideTest extends CoreGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String twoBookings() {
        String arrays = bookingColumns().stream()
                .map(column -> column.equals("amount") ? "CAST(? AS NUMERIC(12, 2)[])" : "CAST(? AS BIGINT[])")
                .collect(Collectors.joining(", "));
        return "SELECT many_rows.c0, many_rows.c1, many_rows.c2 FROM unnest(" + arrays
                + ") WITH ORDINALITY AS many_rows (c0, c1, c2, n) ORDER BY many_rows.n";
    }
}

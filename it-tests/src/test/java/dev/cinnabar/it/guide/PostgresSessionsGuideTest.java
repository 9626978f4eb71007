package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSessionsGuideTest extends SessionsGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String[] together() {
        return new String[] {
            "INSERT INTO users (username, email, bio, active) SELECT many_rows.c0, many_rows.c1, many_rows.c2,"
                    + " many_rows.c3 FROM unnest(CAST(? AS VARCHAR(50)[]), CAST(? AS VARCHAR(255)[]), CAST(? AS TEXT[]),"
                    + " CAST(? AS BOOLEAN[])) WITH ORDINALITY AS many_rows (c0, c1, c2, c3, n) ORDER BY many_rows.n"
                    + " RETURNING users.id, users.created_at"
        };
    }
}

package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBulkGuideTest extends BulkGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    /** Columns go as arrays, so that the text is the same for any number of rows. */
    @Override
    String rows() {
        return "SELECT many_rows.c0, many_rows.c1, many_rows.c2 FROM unnest(";
    }

    @Override
    int portions() {
        return 2;
    }
}

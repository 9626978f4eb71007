package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQueryingGuideTest extends QueryingGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    /** The driver does not say whether a time has a zone, so the text does. */
    @Override
    String instant() {
        return "CAST(? AS TIMESTAMP WITH TIME ZONE)";
    }
}

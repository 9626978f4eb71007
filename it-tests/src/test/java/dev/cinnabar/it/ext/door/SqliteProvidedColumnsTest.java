package dev.cinnabar.it.ext.door;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteProvidedColumnsTest extends ProvidedColumnsContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    @Override
    String url() {
        return DATABASE.url();
    }
}

package dev.cinnabar.it.proof;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine on an empty database of each kind, for one test class. */
final class ThreeDatabases implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        for (DatabaseServer server : List.of(Databases.sqlite(), Databases.postgres(), Databases.mysql())) {
            TestDatabase database = server.fresh(context.getRequiredTestClass().getSimpleName());
            databases.put(server.name(), database);
            engines.put(server.name(), Engine.create(database.url()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engines.values().forEach(Engine::close);
        databases.values().forEach(TestDatabase::close);
    }

    /** Each with its product's name. */
    void each(BiConsumer<String, Engine> work) {
        engines.forEach(work);
    }

    String url(String name) {
        return databases.get(name).url();
    }
}

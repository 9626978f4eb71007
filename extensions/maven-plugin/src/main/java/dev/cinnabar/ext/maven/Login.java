package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import org.jspecify.annotations.Nullable;

/** Where to connect, and as whom. Immutable. */
record Login(String url, @Nullable String user, String passwordVariable) {
    /** One connection works and one holds the lock of migrations. */
    private static final int CONNECTIONS = 2;

    Engine engine() {
        EngineBuilder builder = Engine.builder(url).poolSize(CONNECTIONS);
        if (user != null) {
            builder.login(user, System.getenv(passwordVariable));
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "Login"; // a URL may hold a password
    }
}

package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSecretWalkTest extends SecretWalkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    PostgresSecretWalkTest() {
        super(DATABASE);
    }

    @Override
    List<String> createUser(String user, String password) {
        return List.of("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
    }

    @Override
    List<String> dropUser(String user) {
        return List.of("DROP ROLE " + user);
    }

    @Override
    String sessionOfConnection() {
        return "SELECT CAST(pg_backend_pid() AS BIGINT)";
    }

    @Override
    String kill(long session) {
        return "SELECT pg_terminate_backend(" + session + ", 5000)";
    }

    @Override
    String driver() {
        return "pgjdbc";
    }

    @Override
    String wrongValue() {
        return "sslmode=nosuchmode";
    }
}

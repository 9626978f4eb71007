package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlSecretWalkTest extends SecretWalkContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    MysqlSecretWalkTest() {
        super(DATABASE);
    }

    @Override
    List<String> createUser(String user, String password) {
        return List.of(
                "CREATE USER '" + user + "'@'%' IDENTIFIED WITH mysql_native_password BY '" + password + "'",
                "GRANT ALL ON *.* TO '" + user + "'@'%'");
    }

    @Override
    List<String> dropUser(String user) {
        return List.of("DROP USER '" + user + "'@'%'");
    }

    @Override
    String sessionOfConnection() {
        return "SELECT connection_id()";
    }

    @Override
    String kill(long session) {
        return "KILL " + session;
    }

    @Override
    String driver() {
        return "connectorj";
    }

    @Override
    String wrongValue() {
        return "sslMode=nosuchmode";
    }
}

package dev.cinnabar.testkit.server;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container that Testcontainers starts, and removes when the JVM has ended. */
record ContainerSource(ServerKind kind) implements ServerSource {
    private static final String DATABASE = "cinnabar";

    @Override
    public String name() {
        return "container";
    }

    @Override
    public ServerAddress start() throws ServerUnavailableException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerUnavailableException("no Docker engine answers");
        }
        var container = container();
        container.start();
        return new ServerAddress(
                container.getHost(),
                container.getMappedPort(kind.usualPort()),
                container.getUsername(),
                container.getPassword(),
                DATABASE);
    }

    private JdbcDatabaseContainer<?> container() {
        return switch (kind) {
            case POSTGRES ->
                new PostgreSQLContainer("postgres:18")
                        .withDatabaseName(DATABASE)
                        .withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off");
            case MYSQL ->
                new MySQLContainer("mysql:8.0")
                        .withDatabaseName(DATABASE)
                        .withUsername("root")
                        .withPassword("cinnabar");
        };
    }
}

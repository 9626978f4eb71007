package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A running MySQL server. It ends with the JVM, and so does its folder. */
final class MysqlProcess {
    private static final String USER = "cinnabar";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_TRIES = 20;
    /** The older kind of password needs no encrypted line, which is switched off to save time. */
    private static final String CREATE_USER = """
            CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED WITH mysql_native_password BY '%1$s';
            GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
            """.formatted(USER);

    private final Process process;
    private final Path folder;

    private MysqlProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static ServerAddress start(MysqlFiles files) throws IOException {
        var folder = files.newData();
        var address = new ServerAddress("127.0.0.1", freePort(), USER, USER, "mysql");
        Files.writeString(folder.resolve("init.sql"), CREATE_USER);
        var words = files.server(folder.resolve("data"));
        words.addAll(options(folder, address.port()));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(files.environment());
        var server = new MysqlProcess(builder.start(), folder);
        Guard.watch(server.process.pid(), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-mysql"));
        server.waitUntilItAnswers(address);
        return address;
    }

    /** The data is thrown away at the end: nothing need survive a crash of the machine. */
    private static List<String> options(Path folder, int port) {
        return List.of(
                "--init-file=" + folder.resolve("init.sql"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--mysqlx=0",
                "--tls-version=",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--performance-schema=0",
                "--max-connections=200",
                "--innodb-redo-log-capacity=16M",
                "--innodb-buffer-pool-size=128M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-flush-method=nosync");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItAnswers(ServerAddress address) throws IOException {
        var begin = System.nanoTime();
        while (!answers(address)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("mysqld: " + Files.readString(folder.resolve("log")));
            }
            pause();
        }
    }

    private static boolean answers(ServerAddress address) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl("mysql", address.database()))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // it is still starting
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while MySQL started", e);
        }
    }

    private void stop() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}

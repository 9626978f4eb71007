package dev.cinnabar.it.bench.http;

import dev.cinnabar.it.bench.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** A service in a JVM of its own, which ends when it is closed. Confined to one thread. */
final class Service implements AutoCloseable {
    private static final ChildJvm JVM =
            ChildJvm.like("-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=1000");

    private final Process process;
    private final BufferedReader said;
    private final Writer asked;
    private final int port;

    private Service(Process process) throws IOException {
        this.process = process;
        this.said = process.inputReader();
        this.asked = process.outputWriter();
        this.port = number();
    }

    /** Listens when this comes back. */
    static Service start(Way way, String url, int connections) throws IOException {
        List<String> words = List.of(way.name(), url, Integer.toString(connections));
        return new Service(JVM.start(ServiceMain.class, words, Map.of()));
    }

    int port() {
        return port;
    }

    /** The most threads of its own that it had since this was asked before. */
    int threads() throws IOException {
        asked.write(System.lineSeparator());
        asked.flush();
        return number();
    }

    private int number() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the service ended");
        }
        return Integer.parseInt(line);
    }

    @Override
    public void close() throws IOException {
        asked.close();
        said.close();
        process.destroy();
    }
}

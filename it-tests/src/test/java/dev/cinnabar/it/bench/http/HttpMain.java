package dev.cinnabar.it.bench.http;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./cinnabar bench http}: the blog over HTTP, asynchronous and blocking, on each database. */
public final class HttpMain {
    private static final String USAGE = """
            ./cinnabar bench http [--databases=sqlite,postgres,mysql] [--callers=200] [--requests=8000] [--connections=10]
            """;

    /** After that nothing more is begun, so that all ends within two minutes. */
    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(90);

    private final long begin = System.nanoTime();
    private final Map<String, String> given = new LinkedHashMap<>();

    private HttpMain(String... words) {
        for (String word : words) {
            int equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException(word);
            }
            given.put(word.substring(2, equals), word.substring(equals + 1));
        }
    }

    /** Takes options. */
    public static void main(String... words) throws Exception {
        try {
            new HttpMain(words).run();
        } catch (IllegalArgumentException unknown) {
            System.err.println("cinnabar: bench http does not know " + unknown.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        System.exit(0); // the server of a test run would keep the JVM alive
    }

    private void run() throws IOException, InterruptedException {
        List<DatabaseServer> servers = Arrays.stream(
                        given.getOrDefault("databases", "sqlite,postgres,mysql").split(","))
                .map(HttpMain::server)
                .toList();
        Load load = load();
        System.out.printf(
                "%d callers on this machine, each with a connection, which ask for one thing after the other; Java %s, %d processors.%n",
                load.callers(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.println(Figures.HEAD);
        for (DatabaseServer server : servers) {
            for (Way way : Way.values()) {
                if (System.nanoTime() - begin > BEGUN_WITHIN.toNanos()) {
                    System.out.println("no time is left for " + server.name() + ", " + way);
                    continue;
                }
                Load.Outcome outcome = load.on(way, server);
                System.out.println(outcome.figures().line(server.name(), way, load.connections(), outcome.threads()));
            }
        }
    }

    private static DatabaseServer server(String name) {
        return switch (name) {
            case "sqlite" -> Databases.sqlite();
            case "postgres" -> Databases.postgres();
            case "mysql" -> Databases.mysql();
            default -> throw new IllegalArgumentException("--databases=" + name);
        };
    }

    private Load load() {
        int requests = number("requests", Load.USUAL.requests());
        Load load = new Load(
                number("callers", Load.USUAL.callers()),
                requests / 2,
                requests,
                Load.USUAL.seconds(),
                number("connections", Load.USUAL.connections()));
        given.remove("databases");
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("--" + given.keySet().iterator().next());
        }
        return load;
    }

    private int number(String option, int usual) {
        String digits = given.remove(option);
        return digits == null ? usual : Integer.parseInt(digits);
    }
}

package dev.cinnabar.it.bench.http;

import com.sun.net.httpserver.HttpServer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.async.AsyncGuide;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The blog as a process of its own. It prints its port, and then answers each line of its input with the most threads that there were since
 * the last one, without those that a JVM has anyway; it ends with its input.
 */
final class ServiceMain {
    private ServiceMain() {}

    /** Takes the way, the URL of a database with content, and the number of connections. */
    public static void main(String[] words) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = threads.getThreadCount();
        Way way = Way.valueOf(words[0]);
        int connections = Integer.parseInt(words[2]);
        Engine engine =
                Engine.builder(words[1]).poolSize(connections).maxOverflow(0).build();
        InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer service = AsyncGuide.serve(way.sessions(engine), way.http(connections), at);
        System.out.println(service.getAddress().getPort());
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            System.out.println(threads.getPeakThreadCount() - before);
            threads.resetPeakThreadCount();
        }
        System.exit(0);
    }
}

package dev.cinnabar.it.bench.http;

import java.nio.charset.StandardCharsets;

/**
 * What is sent, byte for byte. Immutable.
 *
 * @param text a request of HTTP 1.1 that keeps the connection
 */
record Request(String text) {
    static Request get(String path) {
        return new Request("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /** The body has letters of ASCII alone. */
    static Request post(String path, String body) {
        return new Request("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

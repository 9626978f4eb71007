package dev.cinnabar.ext.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a test method sends, in its order; what surrounds it is not noted. Shared by all threads. */
final class Recording {
    private final TestName test;
    private final List<SentStatement> sent = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean on;

    Recording(TestName test) {
        this.test = test;
    }

    /** The test method begins. */
    void start() {
        on = true;
    }

    /** The test method has ended. */
    void stop() {
        on = false;
    }

    void add(String sql) {
        if (on) {
            sent.add(new SentStatement(SentStatement.Kind.of(sql), sql, Origin.of(test)));
        }
    }

    String test() {
        return test.text();
    }

    /** All that was sent until now. */
    List<SentStatement> sent() {
        return List.copyOf(sent);
    }
}

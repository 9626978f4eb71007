package dev.cinnabar.it.bench.http;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.orm.SessionFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** How a service works. */
enum Way {
    /** A few threads read and write HTTP, and the work is done by those of the async engine. */
    ASYNC {
        @Override
        AsyncSessionFactory sessions(Engine engine) {
            return AsyncSessionFactory.of(AsyncEngine.of(engine));
        }

        @Override
        Executor http(int connections) {
            return Executors.newFixedThreadPool(HTTP_THREADS);
        }
    },
    /** Each thread reads a request, works and answers; there are as many as there are connections. */
    BLOCKING {
        @Override
        AsyncSessionFactory sessions(Engine engine) {
            return new BlockingSessions(SessionFactory.of(engine));
        }

        @Override
        Executor http(int connections) {
            return new OwnThreads(connections);
        }
    };

    private static final int HTTP_THREADS = 4;

    /** Where the work is done. */
    abstract AsyncSessionFactory sessions(Engine engine);

    /** What reads requests and writes answers. */
    abstract Executor http(int connections);
}

package dev.cinnabar.it.ext.door;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.EntityObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A program of its own, compiled with the processor when it is needed: its model has columns whose types plugins say, which must not stand
 * on the class path of other tests. While it is open, the thread finds its classes.
 */
final class Market implements AutoCloseable {
    private static final List<String> SOURCES = List.of("Money", "Inet", "MarketTypes", "Offer", "Market");
    private static final String FOUND = "META-INF/services/dev.cinnabar.plugin.TypeProvider";

    private final Thread thread = Thread.currentThread();
    private final ClassLoader usual = thread.getContextClassLoader();
    private final URLClassLoader loader;

    private Market(Path classes) throws IOException {
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, usual);
        thread.setContextClassLoader(loader);
    }

    /** @param found whether its types are among those that {@code ServiceLoader} finds */
    static Market in(Path folder, boolean found) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("market"));
        compile(classes);
        if (found) {
            Path file = classes.resolve(FOUND);
            Files.createDirectories(file.getParent());
            Files.copy(resource(FOUND), file);
        }
        return new Market(classes);
    }

    private static Path resource(String name) {
        URL found = Objects.requireNonNull(Market.class.getResource("/market/" + name), name);
        return Path.of(URI.create(found.toString()));
    }

    private static void compile(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Path> sources = new ArrayList<>();
            SOURCES.forEach(name -> sources.add(resource(name + ".java")));
            List<String> options = List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-processor",
                    "dev.cinnabar.processor.ModelIndexer,dev.cinnabar.processor.EntityProcessor");
            boolean fine = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!fine) {
                throw new IllegalStateException("the market does not compile");
            }
        }
    }

    /** What it tells. */
    @SuppressWarnings("unchecked") // the class says so
    List<String> on(Engine engine) throws ReflectiveOperationException {
        return ((Function<Engine, List<String>>) made("market.Market")).apply(engine);
    }

    Object made(String type) throws ReflectiveOperationException {
        return type(type).getConstructor().newInstance();
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    Class<? extends EntityObject> model(String name) throws ClassNotFoundException {
        return type(name).asSubclass(EntityObject.class);
    }

    @Override
    public void close() throws IOException {
        thread.setContextClassLoader(usual);
        loader.close();
    }
}

package dev.cinnabar.ext.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's class path, seen by the thread that opened it until it is closed: revisions, models, dialects and drivers are looked for
 * there. What the plugin itself has comes from the plugin. For one thread.
 */
final class ProjectClasses implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final URLClassLoader loader;

    private ProjectClasses(URLClassLoader loader) {
        this.loader = loader;
        thread.setContextClassLoader(loader);
    }

    static ProjectClasses of(List<String> classPath) {
        URL[] places = classPath.stream().map(ProjectClasses::url).toArray(URL[]::new);
        return new ProjectClasses(new URLClassLoader(places, ProjectClasses.class.getClassLoader()));
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
        try {
            loader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.cinnabar.it.guide;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A class path that has the models of the guide and no others: those of other tests go by the same names. */
final class GuideModels extends ClassLoader {
    private final URL index;

    private GuideModels(URL index) {
        super(GuideModels.class.getClassLoader());
        this.index = index;
    }

    /** Runs the work where only these models are found. */
    static <T> T alone(List<Class<?>> models, Callable<T> work) throws Exception {
        Path index = Files.createTempFile("models", "");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Files.writeString(index, models.stream().map(Class::getName).collect(Collectors.joining("\n")));
            thread.setContextClassLoader(new GuideModels(index.toUri().toURL()));
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
            Files.delete(index);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("META-INF/cinnabar/models")
                ? Collections.enumeration(List.of(index))
                : super.getResources(name);
    }
}

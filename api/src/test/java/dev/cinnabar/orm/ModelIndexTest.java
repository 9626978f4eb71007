package dev.cinnabar.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelIndexTest {
    static class Upper {
        static boolean lowerIsThere;
    }

    static final class Lower extends Upper {
        static {
            lowerIsThere = true;
        }
    }

    /** A program of its own: it has these classes and a list, of which not all can be loaded. */
    private static final class Program extends URLClassLoader {
        Program(Path place) throws IOException {
            super(new URL[] {place.toUri().toURL()}, ModelIndexTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known == null && (name.equals(Upper.class.getName()) || name.equals(Lower.class.getName()))) {
                byte[] code = code(name);
                return defineClass(name, code, 0, code.length);
            }
            return known == null ? super.loadClass(name, resolve) : known;
        }

        private static byte[] code(String name) {
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream code = Objects.requireNonNull(ModelIndexTest.class.getResourceAsStream(file))) {
                return code.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @TempDir
    Path place;

    @BeforeEach
    void write() throws IOException {
        Path list = Files.createDirectories(place.resolve("META-INF/cinnabar")).resolve("models");
        Files.write(list, List.of("gone.Model", "broken.Model", Lower.class.getName()));
        Path broken = Files.createDirectories(place.resolve("broken"));
        Files.write(broken.resolve("Model.class"), new byte[] {0});
    }

    private static boolean finds(ClassLoader program, ClassLoader ofThread) throws ReflectiveOperationException {
        Class<?> upper = program.loadClass(Upper.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ofThread);
        try {
            ModelIndex.initialise(upper);
        } finally {
            thread.setContextClassLoader(before);
        }
        Field found = upper.getDeclaredField("lowerIsThere");
        found.setAccessible(true);
        return found.getBoolean(null);
    }

    @Test
    void whatCanNotBeLoaded_isPassedOver() throws IOException, ReflectiveOperationException {
        try (Program program = new Program(place)) {
            assertThat(finds(program, program)).isTrue();
        }
    }

    @Test
    void kindsAreFound_inThreadsThatDoNotKnowTheProgram() throws IOException, ReflectiveOperationException {
        try (Program program = new Program(place)) {
            assertThat(finds(program, ClassLoader.getPlatformClassLoader())).isTrue();
        }
    }
}

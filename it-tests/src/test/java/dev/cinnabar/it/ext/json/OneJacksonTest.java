package dev.cinnabar.it.ext.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.TypeDecorator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The jar with one Jackson, with the other, and with none. */
class OneJacksonTest {
    private static final String SECOND = "com.fasterxml.jackson.databind.";
    private static final String THIRD = "tools.jackson.";
    private static final DialectInfo ANY = new DialectInfo() {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public String version() {
            return "";
        }
    };

    /** The jar's classes, loaded anew where some packages are not there. */
    private static final class Without extends ClassLoader {
        private static final String OURS = "dev.cinnabar.ext.json.";
        private final List<String> hidden;

        Without(String... hidden) {
            super(OneJacksonTest.class.getClassLoader());
            this.hidden = List.of(hidden);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (hidden.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : name.startsWith(OURS) ? own(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException broken) {
                throw new ClassNotFoundException(name, broken);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static TypeDecorator<Object, String> maps(Without loader) throws ReflectiveOperationException {
        return (TypeDecorator<Object, String>) loader.loadClass("dev.cinnabar.ext.json.JsonMap")
                .getConstructor()
                .newInstance();
    }

    private static void works(Without loader) throws ReflectiveOperationException {
        TypeDecorator<Object, String> maps = maps(loader);

        assertThat(maps.toDatabase(Map.of("a", 1), ANY)).isEqualTo("{\"a\":1}");
        assertThat(maps.fromDatabase("{\"a\":[true]}", ANY)).isEqualTo(Map.of("a", List.of(true)));
        assertThat(maps.isSame(Map.of("a", 1), Map.of("a", 1L))).isTrue();
    }

    @Test
    void jar_worksWithJackson2Alone() throws ReflectiveOperationException {
        works(new Without(THIRD));
    }

    @Test
    void jar_worksWithJackson3Alone() throws ReflectiveOperationException {
        works(new Without(SECOND, "com.fasterxml.jackson.core."));
    }

    @Test
    void jar_tellsWhatIsMissing_whereNeitherIsThere() throws ReflectiveOperationException {
        TypeDecorator<Object, String> maps = maps(new Without(SECOND, "com.fasterxml.jackson.core.", THIRD));

        assertThat(maps.isMutable()).isTrue();
        assertThatThrownBy(() -> maps.toDatabase(Map.of(), ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("neither version 2 nor version 3")
                .hasMessageContaining("com.fasterxml.jackson.core:jackson-databind")
                .hasMessageContaining("tools.jackson.core:jackson-databind");
    }

    @Test
    void jacksonThatIsAskedFor_andIsNotThere_isNamed() throws ReflectiveOperationException {
        MethodHandle second = mapping(new Without(SECOND, "com.fasterxml.jackson.core."), "Jackson2");
        MethodHandle third = mapping(new Without(THIRD), "Jackson3");

        assertThatThrownBy(second::invoke)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Jackson 2 is asked for");
        assertThatThrownBy(third::invoke)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Jackson 3 is asked for");
    }

    private static MethodHandle mapping(Without loader, String of) throws ReflectiveOperationException {
        return MethodHandles.publicLookup()
                .findStatic(
                        loader.loadClass("dev.cinnabar.ext.json." + of),
                        "mapping",
                        MethodType.methodType(loader.loadClass("dev.cinnabar.ext.json.JsonMapping")));
    }

    @Test
    void plugin_isInert_whereNeitherIsThere() throws ReflectiveOperationException {
        Object plugin = new Without(SECOND, "com.fasterxml.jackson.core.", THIRD)
                .loadClass("dev.cinnabar.ext.json.JsonPlugin")
                .getConstructor()
                .newInstance();

        assertThat(((dev.cinnabar.plugin.Plugin) plugin).name()).isEqualTo("cinnabar-json");
    }
}

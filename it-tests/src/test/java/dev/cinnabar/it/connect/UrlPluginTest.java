package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that a URL names, found on a class path that only these tests have. */
class UrlPluginTest {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private ClassLoader usual;
    private URLClassLoader loader;

    /** Tells what it hears. */
    public static class First implements Plugin {
        @Override
        public String name() {
            return "first";
        }

        @Override
        public void install(PluginContext context) {
            context.events().on(BeforeExecute.class, event -> HEARD.add(name()));
        }
    }

    /** Does the same under another name. */
    public static final class Second extends First {
        @Override
        public String name() {
            return "second";
        }
    }

    @BeforeEach
    void putPluginsOnTheClassPath() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Plugin.class.getName()), List.of(First.class.getName(), Second.class.getName()));
        usual = Thread.currentThread().getContextClassLoader();
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual);
        Thread.currentThread().setContextClassLoader(loader);
        HEARD.clear();
    }

    @AfterEach
    void takeThemOff() throws IOException {
        Thread.currentThread().setContextClassLoader(usual);
        loader.close();
    }

    private static List<String> heard(String url) {
        try (Engine engine = Engine.create(url)) {
            engine.executeRaw("SELECT 1");
        }
        return List.copyOf(HEARD);
    }

    @Test
    void url_letsInThePluginsThatItNames_andNoOthers() {
        assertThat(heard("sqlite:///:memory:?plugin=second")).containsExactly("second");
    }

    @Test
    void url_mayNameSeveral() {
        assertThat(heard("sqlite:///:memory:?plugin=second,first")).containsExactly("first", "second");
    }

    @Test
    void allComeIn_whereTheUrlNamesNone() {
        assertThat(heard("sqlite:///:memory:")).containsExactly("first", "second");
    }

    @Test
    void otherProperties_stillReachTheDriver() {
        try (Engine engine = Engine.create("sqlite:///:memory:?plugin=first&busy_timeout=1234");
                var connection = engine.connect()) {
            assertThat(connection.queryRaw("PRAGMA busy_timeout").scalarOne(Integer.class))
                    .isEqualTo(1234);
        }
        assertThat(HEARD).containsExactly("first");
    }

    @Test
    void pluginThatIsNotThere_isNamed() {
        assertRefused(catchThrowable(() -> Engine.create("sqlite:///:memory:?plugin=thrid")), "thrid", "class path");
    }

    @Test
    void url_cannotLetInWhatTheProgramKeepsOut() {
        var builder = Engine.builder("sqlite:///:memory:?plugin=second").allowPlugins("first");

        assertRefused(catchThrowable(builder::build), "second", "allowPlugins");
    }

    private static void assertRefused(Throwable refusal, String... words) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.PLUGIN_FAILED))
                .satisfies(error -> assertThat(error.getMessage()).contains(words));
    }
}

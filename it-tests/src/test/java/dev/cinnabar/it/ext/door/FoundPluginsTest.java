package dev.cinnabar.it.ext.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Sql;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ServiceLoader} finds in jars that were made a moment ago and that nobody here knows. */
class FoundPluginsTest {
    private static final String PLUGIN = """
        import dev.cinnabar.connect.BeforeExecute;
        import dev.cinnabar.plugin.*;
        public final class %1$s implements Plugin {
            public String name() { return "%2$s"; }
            public void install(PluginContext context) {
                context.events().on(BeforeExecute.class, event -> System.setProperty("stranger.%2$s", event.sql()));
                %3$s
            }
        }
        """;

    @TempDir
    Path folder;

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void takeThemOff() throws IOException {
        Thread.currentThread().setContextClassLoader(usual);
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
        List.of("good", "late").forEach(name -> System.clearProperty("stranger." + name));
    }

    private void onTheClassPath(Path... jars) throws IOException {
        URL[] places = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            places[i] = jars[i].toUri().toURL();
        }
        URLClassLoader loader = new URLClassLoader(places, usual);
        loaders.add(loader);
        Thread.currentThread().setContextClassLoader(loader);
    }

    private PluginJar jar() {
        return PluginJar.in(folder);
    }

    private static PluginJar with(PluginJar jar, String type, String name, String install) {
        return jar.type(type, PLUGIN.formatted(type, name, install)).provider(Plugin.class, "stranger." + type);
    }

    /** What is logged while an engine is made and asked something. */
    private static List<String> logged(UnaryOperator<EngineBuilder> how) {
        try (LoggedLines lines = LoggedLines.collect()) {
            try (Engine engine = how.apply(Engine.builder("sqlite:///:memory:")).build()) {
                engine.executeRaw("SELECT 1");
            }
            return lines.lines();
        }
    }

    private static boolean heard(String name) {
        return "SELECT 1".equals(System.getProperty("stranger." + name));
    }

    private static UsageException refusal() {
        try {
            logged(builder -> builder);
        } catch (UsageException refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    @Tag("SEC-21")
    void plugin_isLoggedWithClassAndJar() throws IOException {
        Path jar = with(jar(), "Good", "good", "").write("good.jar");
        onTheClassPath(jar);

        List<String> lines = logged(builder -> builder);

        assertThat(lines)
                .anyMatch(line -> line.startsWith("dev.cinnabar.plugin ")
                        && line.contains("Plugin good: stranger.Good from file:" + jar));
        assertThat(heard("good")).isTrue();
    }

    @Test
    @Tag("SEC-21")
    void dialect_isLoggedWithClassAndJar() {
        assertThat(logged(builder -> builder))
                .anyMatch(line -> line.startsWith("dev.cinnabar.engine ")
                        && line.contains(
                                "by the dialect sqlite: dev.cinnabar.dialect.sqlite.SqliteProvider from file:"));
    }

    @Test
    @Tag("SEC-21")
    void twoPluginsOfOneName_areRefused_withBothJars() throws IOException {
        onTheClassPath(
                with(jar(), "Good", "same", "").write("one.jar"),
                with(jar(), "Other", "same", "").write("two.jar"));

        UsageException refused = refusal();

        assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_NAME);
        assertThat(refused.getMessage())
                .contains("Two plugins are named same", "stranger.Good", "one.jar", "stranger.Other", "two.jar");
    }

    @Test
    @Tag("SEC-21")
    void allowlist_keepsOthersOut_andSaysSo() throws IOException {
        onTheClassPath(with(with(jar(), "Good", "good", ""), "Late", "late", "").write("both.jar"));

        List<String> lines = logged(builder -> builder.allowPlugins("late"));

        assertThat(heard("late")).isTrue();
        assertThat(heard("good")).isFalse();
        assertThat(lines)
                .anyMatch(line -> line.contains("Plugin good is not on the list") && line.contains("both.jar"));
    }

    @Test
    @Tag("SEC-21")
    void emptyAllowlist_keepsAllOut() throws IOException {
        onTheClassPath(with(jar(), "Good", "good", "").write("good.jar"));

        logged(EngineBuilder::allowPlugins);

        assertThat(heard("good")).isFalse();
    }

    /** One throws while it comes in, one while it is made, one when it is asked for its name, one names a class that is not there. */
    @Test
    @Tag("SEC-21")
    void pluginsThatThrow_doNotStopTheOthers() throws IOException {
        PluginJar jar = with(jar(), "Throwing", "a-throwing", "throw new IllegalStateException(\"no\");");
        jar.type("Unmade", """
            import dev.cinnabar.plugin.*;
            public final class Unmade implements Plugin {
                public Unmade() { throw new IllegalStateException("unmade"); }
                public String name() { return "unmade"; }
                public void install(PluginContext context) {}
            }
            """).provider(Plugin.class, "stranger.Unmade");
        jar.type("Nameless", """
            import dev.cinnabar.plugin.*;
            public final class Nameless implements Plugin {
                public String name() { throw new IllegalStateException("nameless"); }
                public void install(PluginContext context) {}
            }
            """).provider(Plugin.class, "stranger.Nameless");
        jar.provider(Plugin.class, "stranger.Nowhere");
        with(jar, "Good", "good", "");
        onTheClassPath(jar.write("mixed.jar"));

        List<String> lines = logged(builder -> builder);

        assertThat(heard("good")).isTrue();
        assertThat(lines)
                .anyMatch(line -> line.contains("Plugin a-throwing could not be installed and is left out")
                        && line.contains("stranger.Throwing")
                        && line.contains("mixed.jar"))
                .anyMatch(line -> line.contains("could not be loaded") && line.contains("unmade"))
                .anyMatch(line -> line.contains("cannot be asked") && line.contains("stranger.Nameless"))
                .anyMatch(line -> line.contains("could not be loaded") && line.contains("stranger.Nowhere"));
    }

    /** As where a plugin was built against another version: what it needs is not there when it is loaded, or when it comes in. */
    @Test
    @Tag("SEC-21")
    void pluginsWhoseClassesAreMissing_doNotStopTheOthers() throws IOException {
        PluginJar jar = jar().type("Gone", "public class Gone {}")
                .type("Parent", "public abstract class Parent implements dev.cinnabar.plugin.Plugin {}")
                .without("Gone")
                .without("Parent");
        jar.type("Orphan", """
            public final class Orphan extends Parent {
                public String name() { return "orphan"; }
                public void install(dev.cinnabar.plugin.PluginContext context) {}
            }
            """).provider(Plugin.class, "stranger.Orphan");
        with(jar, "Lacking", "a-lacking", "new Gone();");
        with(jar, "Good", "good", "");
        onTheClassPath(jar.write("lacking.jar"));

        List<String> lines = logged(builder -> builder);

        assertThat(heard("good")).isTrue();
        assertThat(heard("a-lacking")).isFalse();
        assertThat(lines)
                .anyMatch(line -> line.contains("could not be loaded") && line.contains("stranger/Parent"))
                .anyMatch(line ->
                        line.contains("Plugin a-lacking could not be installed") && line.contains("stranger/Gone"));
    }

    @Test
    @Tag("SEC-21")
    void pluginThatThrows_takesItsListenersAlong() throws IOException {
        onTheClassPath(with(jar(), "Late", "late", "throw new IllegalStateException(\"no\");")
                .write("late.jar"));

        logged(builder -> builder);

        assertThat(heard("late")).isFalse();
    }

    @Test
    void offlineEngine_hasPluginsToo() throws IOException {
        onTheClassPath(with(jar(), "Good", "good", """
            context.schema((step, dialect) -> java.util.List.of(
                    step, new dev.cinnabar.schema.SchemaOperation.ExecuteSql("VACUUM", "")));
            context.rewrite(statement -> dev.cinnabar.sql.Sql.select(dev.cinnabar.sql.Sql.literal(7)).node());
            """).write("good.jar"));
        List<String> script = new ArrayList<>();

        try (Engine engine = Engine.offline("sqlite", script::add)) {
            engine.apply(List.of(new SchemaOperation.ExecuteSql("ANALYZE", "")));

            assertThat(script).containsExactly("ANALYZE", "VACUUM");
            assertThat(engine.compile(Sql.select(Sql.literal("x"), Sql.literal("y"))))
                    .isEqualTo("SELECT ?");
        }
    }

    private static String dialect(String type, String name, String scheme) {
        return """
            import dev.cinnabar.dialect.*;
            public final class %s implements DialectProvider {
                public String name() { return "%s"; }
                public java.util.Set<String> schemes() { return java.util.Set.of("%s"); }
                public DriverTarget target(DatabaseUrl url, DriverSettings settings) { throw new IllegalStateException(); }
                public Dialect dialect() { throw new IllegalStateException(); }
                public Dialect dialect(java.sql.Connection connection) { throw new IllegalStateException(); }
                public boolean speaks(java.sql.DatabaseMetaData metaData) { return false; }
            }
            """.formatted(type, name, scheme);
    }

    @Test
    @Tag("SEC-21")
    void twoDialectsOfOneName_orOfOneScheme_areRefused_withBothJars() throws IOException {
        for (String[] claim : new String[][] {{"sqlite", "other"}, {"other", "sqlite"}}) {
            onTheClassPath(jar().type("Twin", dialect("Twin", claim[0], claim[1]))
                    .provider(DialectProvider.class, "stranger.Twin")
                    .write("twin-" + claim[0] + ".jar"));

            UsageException refused = refusal();

            assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_NAME);
            assertThat(refused.getMessage()).contains("sqlite", "SqliteProvider", "stranger.Twin", "twin-" + claim[0]);
        }
    }

    @Test
    @Tag("SEC-21")
    void dialectThatThrows_doesNotStopTheOthers() throws IOException {
        onTheClassPath(jar().type(
                        "Odd",
                        dialect("Odd", "odd", "odd")
                                .replace("return \"odd\";", "throw new IllegalStateException(\"odd\");"))
                .provider(DialectProvider.class, "stranger.Odd")
                .provider(DialectProvider.class, "stranger.Nowhere")
                .write("odd.jar"));

        List<String> lines = logged(builder -> builder);

        assertThat(lines)
                .anyMatch(line -> line.contains("A dialect cannot be asked") && line.contains("stranger.Odd"))
                .anyMatch(line -> line.contains("A dialect could not be loaded") && line.contains("stranger.Nowhere"));
    }

    @Test
    void pluginThatAddsLate_isRefused() throws IOException {
        onTheClassPath(with(jar(), "Late", "late", """
            context.events().on(dev.cinnabar.connect.AfterExecute.class, event -> context.rewrite(node -> node));
            """).write("late.jar"));

        assertThatThrownBy(() -> logged(builder -> builder))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_FAILED))
                .hasMessageContaining("late");
    }
}

package dev.cinnabar.migrate.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.ClassScripts;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Checksum;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassScriptsTest {
    @TempDir
    private Path folder;

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    /** A migration that says nothing. */
    public abstract static class Silent implements Migration {
        @Override
        public void upgrade(Operations op) {}
    }

    /** One that is as it should be. */
    @Revision(
            id = "a1",
            down = {"x", "y"},
            dependsOn = "z",
            labels = {"one", "two"},
            message = "first",
            outsideTransaction = true)
    public static final class Fine extends Silent {}

    /** Without a mark. */
    public static final class Unmarked extends Silent {}

    /** Of an id that cannot be. */
    @Revision(id = "../a", message = "bad")
    public static final class BadId extends Silent {}

    /** Of a parent that cannot be. */
    @Revision(id = "a", down = "B", message = "bad")
    public static final class BadDown extends Silent {}

    /** No migration. */
    @Revision(id = "a", message = "bad")
    public static final class NoMigration {}

    /** Cannot be made. */
    @Revision(id = "a", message = "bad")
    public abstract static class Abstract extends Silent {}

    /** Cannot be made. */
    @Revision(id = "a", message = "bad")
    static final class Closed extends Silent {}

    /** Cannot be made. */
    @Revision(id = "a", message = "bad")
    public static final class ClosedConstructor extends Silent {
        private ClosedConstructor() {}
    }

    /** Cannot be made. */
    @Revision(id = "a", message = "bad")
    public static final class WithArguments extends Silent {
        /** Of a name. */
        public WithArguments(String name) {
            assertThat(name).isNotNull();
        }
    }

    /** Cannot be made. */
    @SuppressWarnings("ClassCanBeStatic") // that it is not is the mistake
    @Revision(id = "a", message = "bad")
    public final class Inner extends Silent {}

    /** Throws. */
    @Revision(id = "a", message = "bad")
    public static final class Throwing extends Silent {
        /** Always. */
        public Throwing() {
            throw new IllegalStateException("no");
        }
    }

    /** Throws as it is loaded. */
    @Revision(id = "a", message = "bad")
    public static final class ThrowingEarly extends Silent {
        private static final int NONE = Integer.parseInt("none");

        /** Never. */
        public ThrowingEarly() {
            assertThat(NONE).isZero();
        }
    }

    /** Sees the classes of the tests, and the list of its own folder alone. */
    private static final class Alone extends URLClassLoader {
        Alone(URL folder) {
            super(new URL[] {folder}, ClassScriptsTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }

    private ClassLoader listing(String index, String... sources) throws IOException {
        Path place = Files.createDirectories(folder.resolve("META-INF/cinnabar/sources"));
        Files.writeString(place.resolveSibling("revisions"), index);
        for (String source : sources) {
            Files.writeString(place.resolve(source + ".java"), "source of " + source);
        }
        URLClassLoader loader = new Alone(folder.toUri().toURL());
        loaders.add(loader);
        return loader;
    }

    private static void assertRefused(Scripts scripts, String... parts) {
        assertThatThrownBy(scripts::all)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT))
                .hasMessageContainingAll(parts);
    }

    private static void assertRefused(Class<? extends Migration> type, String part) {
        assertRefused(ClassScripts.of(type, ""), type.getName(), part);
    }

    @Test
    @Tag("MIG-06")
    void classes_areThoseOfTheList_withTheChecksumsOfTheirSources() throws IOException {
        String name = Fine.class.getName();

        List<Script> scripts = ClassScripts.on(listing("\n" + name + "\r\n" + name + "\n", name))
                .all();

        assertThat(scripts)
                .singleElement()
                .satisfies(script -> assertThat(script.checksum()).isEqualTo(Checksum.of("source of " + name)))
                .satisfies(script -> assertThat(script.origin()).isEqualTo(name))
                .satisfies(script -> assertThat(script.message()).isEqualTo("first"))
                .satisfies(script -> assertThat(script.outsideTransaction()).isTrue())
                .satisfies(script -> assertThat(script.node())
                        .isEqualTo(new RevisionNode("a1", List.of("x", "y"), List.of("z"), List.of("one", "two"))));
    }

    @Test
    void noList_isNoScripts() throws IOException {
        assertThat(ClassScripts.on(listing("")).all()).isEmpty();
    }

    @Test
    void class_isRefused_whenItsSourceIsNotThere() throws IOException {
        assertRefused(
                ClassScripts.on(listing(Fine.class.getName())),
                Fine.class.getName(),
                "META-INF/cinnabar/sources/" + Fine.class.getName() + ".java",
                "cinnabar-processor");
        assertRefused(ClassScripts.of(List.of(Fine.class)), "without it there is no checksum");
        assertThat(ClassScripts.of(Fine.class, "text").all())
                .extracting(Script::checksum)
                .containsExactly(Checksum.of("text"));
    }

    @Test
    void class_isRefused_whenItIsNotThere_orNoMigration() throws IOException {
        assertRefused(ClassScripts.on(listing("town.Gone")), "town.Gone", "cannot be loaded");
        assertRefused(
                ClassScripts.on(listing(NoMigration.class.getName())), NoMigration.class.getName(), "is no Migration");
    }

    @Test
    void class_isRefused_whenItHasNoPlace_orNoName() {
        assertRefused(Unmarked.class, "Mark it: @Revision(");
        assertRefused(BadId.class, "`../a`");
        assertRefused(BadDown.class, "down `B`");
    }

    @Test
    void class_isRefused_whenItCannotBeMade() {
        assertRefused(Abstract.class, "Let the class be public");
        assertRefused(Closed.class, "Let the class be public");
        assertRefused(ClosedConstructor.class, "constructor public");
        assertRefused(WithArguments.class, "no constructor without arguments");
        assertRefused(Inner.class, "a class inside of another is static");
        assertRefused(Throwing.class, "threw an exception while it was made");
        assertRefused(ThrowingEarly.class, "threw an exception while it was made");
        assertThatThrownBy(() -> ClassScripts.of(Throwing.class, "").all())
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}

package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    /** The compilers that people have. */
    enum Compiler {
        JAVAC,
        ECLIPSE;

        JavaCompiler get() {
            return this == JAVAC ? Compiled.javac() : Compiled.ecj();
        }
    }

    private static Map<String, String> tour(String... startingWith) {
        return found("tour", startingWith);
    }

    private static Map<String, String> found(String folder, String... startingWith) {
        Map<String, String> found = new HashMap<>(Compiled.resources(folder));
        found.keySet().removeIf(path -> List.of(startingWith).stream().noneMatch(path::startsWith));
        return found;
    }

    private static String classPath(Path... more) {
        String all = System.getProperty("java.class.path");
        for (Path one : more) {
            all = one.resolve("classes") + File.pathSeparator + all;
        }
        return all;
    }

    private static void run(String type, Path... folders) throws Exception {
        URL[] urls = new URL[folders.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = folders[i].resolve("classes").toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ModelsTest.class.getClassLoader())) {
            Class.forName(type, true, loader).getMethod("run").invoke(null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void models_live(Compiler compiler) throws Exception {
        Map<String, String> sources = tour("");
        sources.putAll(Compiled.resources("living"));

        assertThat(Compiled.of(compiler.get(), folder, sources).mistakes()).isEmpty();
        run("blog.Living", folder);
    }

    @ParameterizedTest
    @EnumSource
    void concreteKinds_live(Compiler compiler) throws Exception {
        Compiled plants = Compiled.of(compiler.get(), other, Compiled.resources("alone"));
        Compiled leading = Compiled.of(compiler.get(), folder, Compiled.resources("leading"), "-cp", classPath(other));

        assertThat(plants.mistakes()).isEmpty();
        assertThat(leading.mistakes()).isEmpty();
        run("garden.Living", folder, other);
    }

    @ParameterizedTest
    @EnumSource
    void namesOfGeneratedCode_areFreeForAttributes(Compiler compiler) throws Exception {
        assertThat(Compiled.of(compiler.get(), folder, Compiled.resources("everything"))
                        .fine())
                .isTrue();

        run("shop.Shadows", folder);
    }

    @Test
    void fieldsOfAllKinds_compileWithoutAWarning() {
        Compiled compiled =
                Compiled.of(Compiled.javac(), folder, Compiled.resources("everything"), "-Xlint:all", "-Werror");

        assertThat(compiled.complaints()).isEmpty();
        assertThat(compiled.resource("META-INF/cinnabar/models")).contains("shop.Seats$Ticket\n");
    }

    @Test
    void fieldsOfAllKinds_areTheSameUnderEclipsesCompiler() {
        Compiled javac = Compiled.of(Compiled.javac(), folder, Compiled.resources("everything"));
        Compiled eclipse = Compiled.of(Compiled.ecj(), other, Compiled.resources("everything"));

        assertThat(eclipse.fine()).isTrue();
        assertThat(eclipse.files("sources")).isEqualTo(javac.files("sources")).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void mixinFromAnotherJar_bringsDefaultsAndWhatMayBeNull(Compiler compiler) throws Exception {
        Compiled.of(compiler.get(), other, tour("plugins"));
        Map<String, String> sources = tour("blog");
        sources.putAll(Compiled.resources("living"));

        Compiled blog = Compiled.of(compiler.get(), folder, sources, "-cp", classPath(other));

        assertThat(blog.mistakes()).isEmpty();
        assertThat(blog.source("blog/MemberModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/blog/MemberModel.txt")));
        run("blog.Living", other, folder);
    }

    @ParameterizedTest
    @EnumSource
    void mixinThatWasCompiledWithoutTheProcessor_isAnErrorAtTheEntity(Compiler compiler) {
        Compiled.of(compiler.get(), other, tour("plugins/SoftDelete"), "-proc:none");
        Compiled.of(compiler.get(), other, tour("plugins/Timestamps"));

        Compiled blog = Compiled.of(compiler.get(), folder, tour("blog"), "-cp", classPath(other));

        assertThat(blog.mistakes())
                .singleElement()
                .asString()
                .startsWith("15: The mixin plugins.SoftDelete was compiled without the processor")
                .contains("hint: compile the jar that it comes from with cinnabar-processor on the processor path");
    }

    @ParameterizedTest
    @EnumSource
    void recordFromAnotherJar_isReadAsItsSource(Compiler compiler) {
        Compiled.of(compiler.get(), other, found("everything", "shop/Size", "shop/Words"), "-proc:none");

        Compiled forms =
                Compiled.of(compiler.get(), folder, found("everything", "shop/Forms"), "-cp", classPath(other));

        assertThat(forms.fine()).isTrue();
        assertThat(forms.source("shop/ShelfModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/shop/ShelfModel.txt")));
    }

    @ParameterizedTest
    @EnumSource
    void mistakeInARecordFromAnotherJar_isAnErrorAtTheField(Compiler compiler) {
        String address = "package town; public record Address(@dev.cinnabar.orm.Version int count, Object place) {}";
        String user = """
            package town;
            @dev.cinnabar.orm.Entity
            class User extends UserModel {
                static class Mapped {
                    @dev.cinnabar.orm.Id Long id;
                    @dev.cinnabar.orm.Embedded Address home;
                }
            }
            """;
        Compiled.of(compiler.get(), other, Map.of("town/Address.java", address));

        Compiled town = Compiled.of(compiler.get(), folder, Map.of("town/User.java", user), "-cp", classPath(other));

        assertThat(town.mistakes())
                .satisfiesExactly(
                        count ->
                                assertThat(count).startsWith("6: Address.count is a component of a record, and marked"),
                        place -> assertThat(place).startsWith("6: Address.place has no SQL type"));
    }

    @Test
    void fieldsWhoseTypesPluginsSay_areLeftOpen_andListed() {
        String source = """
            package town;
            @dev.cinnabar.orm.Entity
            class House extends HouseModel {
                static class Mapped {
                    @dev.cinnabar.orm.Id Long id;
                    Height height;
                    @dev.cinnabar.orm.Column(nullable = true) java.net.URI page;
                }
            }
            """;
        String street = """
            package town;
            @dev.cinnabar.orm.Entity
            class Street extends StreetModel {
                static class Mapped {
                    @dev.cinnabar.orm.Id Long id;
                }
            }
            """;

        Compiled town = Compiled.of(
                Compiled.javac(),
                folder,
                Map.of(
                        "town/House.java", source,
                        "town/Height.java", "package town; record Height(int metres) {}",
                        "town/Street.java", street),
                "-Xlint:all",
                "-Werror");

        assertThat(town.complaints()).isEmpty();
        assertThat(town.resource("META-INF/cinnabar/provided")).isEqualTo("town.House\n");
        assertThat(town.source("town/HouseModel.java"))
                .contains("Types.provided(Height.class)", "Types.provided(URI.class)", "return watched$(");
    }

    /** As an incremental build does it. */
    @Test
    void oneEntityAlone_isGeneratedAsWithAllOthers() {
        Compiled.of(Compiled.javac(), other, tour(""));

        Compiled alone = Compiled.of(Compiled.javac(), folder, tour("blog/Post.java"), "-cp", classPath(other));

        assertThat(alone.mistakes()).isEmpty();
        assertThat(alone.fine()).isTrue();
        assertThat(alone.source("blog/PostModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/blog/PostModel.txt")));
    }

    @ParameterizedTest
    @EnumSource
    void modelThatWasWrittenByHand_stays(Compiler compiler) throws Exception {
        Map<String, String> sources = tour("");
        sources.putAll(Compiled.resources("living"));
        sources.put("blog/TagModel.java", Compiled.read(Path.of("src/test/resources/golden/blog/TagModel.txt")));

        Compiled compiled = Compiled.of(compiler.get(), folder, sources);

        assertThat(compiled.mistakes()).isEmpty();
        assertThat(compiled.files("sources")).hasSize(7).doesNotContainKey("blog/TagModel.java");
        run("blog.Living", folder);
    }

    @Test
    void eclipse_saysWhyItGeneratesNothingOverAnEarlierBuild() {
        Compiled.of(Compiled.ecj(), other, tour(""));

        Compiled again = Compiled.of(Compiled.ecj(), folder, tour("blog/Post.java"), "-cp", classPath(other));

        assertThat(again.mistakes())
                .singleElement()
                .asString()
                .contains("The compiler does not let blog.PostModel be generated: it is there already.");
    }

    @Test
    void processors_areFoundByCompilersAndGradle() {
        List<String> found = ServiceLoader.load(Processor.class).stream()
                .map(processor -> processor.type().getName())
                .filter(name -> name.startsWith("dev.cinnabar."))
                .toList();

        assertThat(found)
                .containsExactly(
                        TrustedSqlCheck.class.getName(),
                        ModelIndexer.class.getName(),
                        RevisionSources.class.getName(),
                        RevisionIndexer.class.getName(),
                        EntityProcessor.class.getName());
        assertThat(Compiled.read(Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors"))
                        .lines())
                .containsExactlyInAnyOrder(
                        TrustedSqlCheck.class.getName() + ",isolating",
                        ModelIndexer.class.getName() + ",aggregating",
                        RevisionSources.class.getName() + ",isolating",
                        RevisionIndexer.class.getName() + ",aggregating",
                        EntityProcessor.class.getName() + ",isolating");
    }
}

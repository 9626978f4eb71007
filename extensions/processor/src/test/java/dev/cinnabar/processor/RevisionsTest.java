package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.processor.ModelsTest.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionsTest {
    private static final String INDEX = "META-INF/cinnabar/revisions";

    @TempDir
    private Path folder;

    private static String source(String name, String id) {
        return """
            package town;

            import dev.cinnabar.migrate.Migration;
            import dev.cinnabar.migrate.Operations;
            import dev.cinnabar.migrate.Revision;

            /** Käse. */
            @Revision(id = "%2$s", message = "of %1$s")
            public final class %1$s implements Migration {
                @Override
                public void upgrade(Operations op) {}
            }
            """.formatted(name, id);
    }

    private static String copy(String name) {
        return "META-INF/cinnabar/sources/town." + name + ".java";
    }

    private Compiled compiled(Compiler compiler, Map<String, String> sources) {
        return Compiled.of(compiler.get(), folder, sources);
    }

    private String[] onTopOfTheEarlierBuild() {
        return new String[] {
            "-cp", folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path")
        };
    }

    @ParameterizedTest
    @EnumSource
    void revisions_areListed_withCopiesOfTheirSources(Compiler compiler) {
        String early = source("Early", "a");
        String late = source("Late", "b");

        Compiled compiled = compiled(compiler, Map.of("town/Late.java", late, "town/Early.java", early));

        assertThat(compiled.fine()).as(compiled.said().toString()).isTrue();
        assertThat(compiled.resource(INDEX)).isEqualTo("town.Early\ntown.Late\n");
        assertThat(compiled.resource(copy("Early"))).isEqualTo(early);
        assertThat(compiled.resource(copy("Late"))).isEqualTo(late);
    }

    @Test
    void revision_compilesWithoutAWarning() {
        Compiled compiled = Compiled.of(
                Compiled.javac(), folder, Map.of("town/Early.java", source("Early", "a")), "-Xlint:all", "-Werror");

        assertThat(compiled.complaints()).isEmpty();
        assertThat(compiled.fine()).isTrue();
    }

    @Test
    void copy_isInUtf8_whateverTheSourceIsIn() throws IOException {
        String source = source("Early", "a");
        Path file = folder.resolve("latin/town/Early.java");
        Files.createDirectories(file.getParent());
        Files.write(file, source.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        int code = Compiled.javac()
                .run(
                        null,
                        null,
                        null,
                        "-encoding",
                        "ISO-8859-1",
                        "-processor",
                        RevisionSources.class.getName() + "," + RevisionIndexer.class.getName(),
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve(copy("Early")))).isEqualTo(source);
    }

    @Test
    void noRevision_isNoList() {
        Compiled compiled = compiled(Compiler.JAVAC, Map.of("town/Plain.java", "package town; class Plain {}"));

        assertThat(compiled.fine()).isTrue();
        assertThat(folder.resolve("classes/META-INF")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void partOfTheClasses_leavesTheOthersInTheList(Compiler compiler) {
        String early = source("Early", "a");
        compiled(compiler, Map.of("town/Early.java", early, "town/Late.java", source("Late", "b")));
        String changed = source("Late", "c");

        Compiled again =
                Compiled.of(compiler.get(), folder, Map.of("town/Late.java", changed), onTopOfTheEarlierBuild());

        assertThat(again.fine()).as(again.said().toString()).isTrue();
        assertThat(again.resource(INDEX)).isEqualTo("town.Early\ntown.Late\n");
        assertThat(again.resource(copy("Early"))).isEqualTo(early);
        assertThat(again.resource(copy("Late"))).isEqualTo(changed);
    }

    @Test
    void classThatIsGone_orNoRevisionAnyMore_isListedNoMore() throws IOException {
        compiled(
                Compiler.JAVAC,
                Map.of(
                        "town/Early.java", source("Early", "a"),
                        "town/Late.java", source("Late", "b"),
                        "town/Plain.java", source("Plain", "c")));
        Files.delete(folder.resolve("classes/town/Early.class"));

        Compiled again = Compiled.of(
                Compiled.javac(),
                folder,
                Map.of("town/Late.java", source("Late", "b"), "town/Plain.java", "package town; class Plain {}"),
                onTopOfTheEarlierBuild());

        assertThat(again.resource(INDEX)).isEqualTo("town.Late\n");
    }

    /** As Gradle does it for processors that see all classes. */
    @Test
    void classThatIsShownWithoutItsSource_isListed_andItsCopyStays() throws IOException {
        String early = source("Early", "a");
        compiled(Compiler.JAVAC, Map.of("town/Early.java", early));
        Files.delete(folder.resolve("classes").resolve(INDEX));
        int code = Compiled.javac()
                .run(
                        null,
                        null,
                        null,
                        "-proc:only",
                        "-processor",
                        RevisionSources.class.getName() + "," + RevisionIndexer.class.getName(),
                        "-d",
                        folder.resolve("classes").toString(),
                        onTopOfTheEarlierBuild()[0],
                        onTopOfTheEarlierBuild()[1],
                        "town.Early");

        assertThat(code).isZero();
        assertThat(Compiled.read(folder.resolve("classes").resolve(INDEX))).isEqualTo("town.Early\n");
        assertThat(Compiled.read(folder.resolve("classes").resolve(copy("Early"))))
                .isEqualTo(early);
    }

    /** As Gradle does it. */
    private static final class Wrapping extends AbstractProcessor {
        private final Processor wrapped;

        Wrapping(Processor wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            wrapped.init(new WrappedEnvironment(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return wrapped.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return wrapped.getSupportedSourceVersion();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // as the wrapped one does
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return wrapped.process(annotations, round);
        }
    }

    @Test
    void source_isFound_whereABuildToolStandsBetween() {
        String early = source("Early", "a");
        List<Processor> processors = List.of(new Wrapping(new RevisionSources()), new Wrapping(new RevisionIndexer()));

        Compiled compiled = Compiled.of(Compiled.javac(), folder, Map.of("town/Early.java", early), processors);

        assertThat(compiled.complaints()).isEmpty();
        assertThat(compiled.resource(copy("Early"))).isEqualTo(early);
        assertThat(compiled.resource(INDEX)).isEqualTo("town.Early\n");
    }

    @ParameterizedTest
    @EnumSource
    void idOfAnotherClass_isAnError(Compiler compiler) {
        Compiled compiled = compiled(
                compiler, Map.of("town/Early.java", source("Early", "a"), "town/Late.java", source("Late", "a")));

        assertThat(compiled.mistakes())
                .singleElement()
                .asString()
                .containsPattern("8: (Late has the id of town.Early|Early has the id of town.Late)\\.");
        assertThat(folder.resolve("classes").resolve(INDEX)).doesNotExist();
    }
}

package dev.cinnabar.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build files of the pages name modules that there are, in the version that is built. */
class StartPagesTest {
    private static final Pattern OURS = Pattern.compile("cinnabar-[a-z]+(-[a-z]+)*");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(cinnabar-[a-z-]+)</artifactId>");

    @ParameterizedTest
    @ValueSource(strings = {"plain-java", "spring-boot", "gradle", "kotlin"})
    void buildFiles_nameModulesThatThereAre(String name) throws IOException {
        String build = StartPage.of(name).files().entrySet().stream()
                .filter(file -> file.getKey().matches("pom.xml|build.gradle.kts"))
                .map(file -> file.getValue())
                .collect(Collectors.joining());

        assertThat(build).contains(revision());
        assertThat(OURS.matcher(build).results().map(found -> found.group()).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(3)
                .isSubsetOf(modules());
    }

    @Test
    void gradle_buildsTheProgramOfPlainJava() throws IOException {
        String build = StartPage.of("gradle").files().get("build.gradle.kts");

        assertThat(StartPage.of("plain-java").files().keySet()).contains("src/main/java/notes/Main.java");
        assertThat(build)
                .contains("mainClass.set(\"notes.Main\")")
                .contains("annotationProcessor(\"dev.cinnabar:cinnabar-processor:$cinnabar\")");
    }

    private static String revision() throws IOException {
        return Pattern.compile("<revision>(.*)</revision>")
                .matcher(Files.readString(StartPage.ROOT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The names of all artifacts that this build makes. */
    private static Set<String> modules() throws IOException {
        try (Stream<Path> poms = Files.find(
                StartPage.ROOT,
                3,
                (file, attributes) -> file.getFileName().toString().equals("pom.xml"))) {
            return poms.map(StartPagesTest::artifact).collect(Collectors.toSet());
        }
    }

    /** The first after the parent's. */
    private static String artifact(Path pom) {
        try {
            String own = Files.readString(pom).replaceFirst("(?s)<parent>.*?</parent>", "");
            return ARTIFACT.matcher(own)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootVersion;

/** The tests run with what Spring Boot brings, and not with what the build has beside it. */
class BootVersionsTest {
    @ParameterizedTest
    @CsvSource({
        "HikariCP, hikaricp",
        "sqlite-jdbc, sqlite-jdbc",
        "postgresql, postgresql",
        "mysql-connector-j, mysql",
        "micrometer-core, micrometer",
        "junit-jupiter-api, junit-jupiter",
        "logback-classic, logback"
    })
    void jar_isOfTheVersion_thatSpringBootManages(String jar, String property) throws IOException {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
        assertThat(jars()).contains(jar + "-" + managed(property) + ".jar");
    }

    private static Stream<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> Path.of(entry).getFileName().toString());
    }

    /** What the pom of all versions says; it stands in the repository beside the jars. */
    private static String managed(String property) throws IOException {
        Path jar = Path.of(SpringBootVersion.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        String version = System.getProperty("spring-boot.version");
        Path pom = jar.getParent()
                .resolve("../../spring-boot-dependencies/" + version + "/spring-boot-dependencies-" + version + ".pom");
        Matcher found = Pattern.compile("<" + property + ".version>([^<]+)<").matcher(Files.readString(pom));
        assertThat(found.find()).as(property).isTrue();
        return found.group(1);
    }
}

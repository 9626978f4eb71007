package dev.cinnabar.it.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulePathTest {
    /** What a program with an SQLite database has at run time. */
    private static final Pattern NEEDED = Pattern.compile(".*/(api|engine|dialect-sqlite)/target/.*"
            + "|.*/cinnabar-(api|engine|dialect-sqlite)-[^/]*\\.jar"
            + "|.*/(guava|failureaccess|jspecify|slf4j-api|HikariCP|sqlite-jdbc)-[^/]*\\.jar");

    @Test
    void program_findsEngineAndDialect_onTheModulePath(@TempDir Path compiled) throws Exception {
        compile(compiled);

        var answer = run(compiled, modulePath());

        assertThat(answer)
                .contains("asked from app through dev.cinnabar.engine")
                .doesNotContain("plugin ");
    }

    @ParameterizedTest
    @CsvSource({
        "json, json",
        "audit, audit",
        "soft-delete, softdelete",
        "tenancy, tenancy",
        "observability, observability"
    })
    void extension_isThereOnceItsJarIs(String extension, String module, @TempDir Path compiled) throws Exception {
        compile(compiled);

        var answer = run(compiled, modulePath() + File.pathSeparator + ExtensionJars.of(extension));

        assertThat(answer)
                .contains("asked from app through dev.cinnabar.engine")
                .contains("plugin cinnabar-" + extension + " of dev.cinnabar.ext." + module)
                .doesNotContain("Exception");
    }

    private static String modulePath() {
        return ExtensionJars.entries()
                .filter(entry -> NEEDED.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(Path target) throws URISyntaxException {
        var arguments = List.of(
                "-d",
                target.toString(),
                "--module-path",
                modulePath(),
                source("module-info.java"),
                source("app/Main.java"));

        var code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));

        assertThat(code).isZero();
    }

    private static String source(String file) throws URISyntaxException {
        var found = Engine.class.getClassLoader().getResource("module-path/" + file);
        assertThat(found).as(file).isNotNull();
        return Path.of(found.toURI()).toString();
    }

    private static String run(Path compiled, String modules) throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (Runtime.version().feature() >= 24) {
            words.add("--enable-native-access=org.xerial.sqlitejdbc");
        }
        words.addAll(List.of("--module-path", compiled + File.pathSeparator + modules, "-m", "app/app.Main"));
        var program = new ProcessBuilder(words).redirectErrorStream(true).start();
        var answer = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return answer;
    }
}

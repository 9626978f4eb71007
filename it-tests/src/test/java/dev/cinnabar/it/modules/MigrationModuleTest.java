package dev.cinnabar.it.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.processor.RevisionIndexer;
import dev.cinnabar.processor.RevisionSources;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are classes of a module. */
class MigrationModuleTest {
    private static final Pattern NEEDED = Pattern.compile(".*/(api|extensions/migrations)/target/.*"
            + "|.*/cinnabar-(api|migrations)-[^/]*\\.jar"
            + "|.*/(guava|failureaccess|jspecify|slf4j-api)-[^/]*\\.jar");

    private static final String EARLY = """
        package town;

        import dev.cinnabar.migrate.*;

        @Revision(id = "a", message = "first")
        public final class Early implements Migration {
            @Override
            public void upgrade(Operations op) {}
        }
        """;

    private static final String MAIN = """
        package town;

        import dev.cinnabar.migrate.ClassScripts;

        public final class Main {
            public static void main(String[] args) {
                ClassScripts.on(Main.class.getClassLoader()).all().forEach(script -> System.out.println(
                        script.id() + " of " + script.origin() + " in " + Main.class.getModule().getName()));
            }
        }
        """;

    @TempDir
    private Path folder;

    private static String modulePath() {
        return ExtensionJars.entries()
                .filter(entry -> NEEDED.matcher(entry.replace('\\', '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> written(String module) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(folder.resolve("module-info.java"), module));
        files.add(Files.writeString(folder.resolve("Early.java"), EARLY));
        files.add(Files.writeString(folder.resolve("Main.java"), MAIN));
        return files;
    }

    private String answer(String module) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "--module-path", modulePath());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(written(module)));
            task.setProcessors(List.of(new RevisionSources(), new RevisionIndexer()));
            assertThat(task.call()).isTrue();
        }
        return run(classes);
    }

    private static String run(Path classes) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        classes + File.pathSeparator + modulePath(),
                        "-m",
                        "town/town.Main")
                .redirectErrorStream(true)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void migration_isFound_whereItsModuleOpensIt() throws IOException {
        assertThat(answer("module town { requires dev.cinnabar.migrations; opens town to dev.cinnabar.migrations; }"))
                .contains("a of town.Early in town");
    }

    @Test
    void migration_isRefused_whereItsModuleIsClosed() throws IOException {
        assertThat(answer("module town { requires dev.cinnabar.migrations; }"))
                .contains("The class town.Early cannot be made", "open its package to dev.cinnabar.migrations");
    }
}

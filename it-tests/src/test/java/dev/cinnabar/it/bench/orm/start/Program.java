package dev.cinnabar.it.bench.orm.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program with many entities, compiled into a folder as its author's build would do it, and the class path that it is started with.
 * Immutable.
 */
record Program(Path folder, int entities) {
    private static final String PACKAGE = "dev.cinnabar.it.bench.orm.start.made";

    /** What a program has beside its own classes: Cinnabar and what it needs, and no test's jars. */
    private static final Pattern NEEDED = Pattern.compile(
            "cinnabar-(api|engine|dialect-(sqlite|postgres))-|[/\\\\](api|engine|dialect-(sqlite|postgres))[/\\\\]"
                    + "|sqlite-jdbc|postgresql-\\d|slf4j-api|HikariCP|jspecify|guava|failureaccess");

    static Program compiled(Path folder, int entities) throws IOException {
        Program program = new Program(folder, entities);
        List<Path> sources = program.sources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString(),
                    "-processor",
                    "dev.cinnabar.processor.ModelIndexer,dev.cinnabar.processor.EntityProcessor");
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("the entities do not compile");
            }
        }
        program.copy(FirstRow.class);
        program.copy(FirstRowPlain.class);
        program.copy(Spent.class);
        return program;
    }

    private List<Path> sources() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        for (int number = 1; number <= entities; number++) {
            Files.writeString(sources.resolve("Made" + number + ".java"), source(number));
        }
        return IntStream.rangeClosed(1, entities)
                .mapToObj(number -> sources.resolve("Made" + number + ".java"))
                .toList();
    }

    private static String source(int number) {
        return """
                package %s;

                import dev.cinnabar.orm.Column;
                import dev.cinnabar.orm.Entity;
                import dev.cinnabar.orm.ForeignKey;
                import dev.cinnabar.orm.Id;
                import dev.cinnabar.orm.Relationship;

                @Entity(table = "made%2$d")
                public final class Made%2$d extends Made%2$dModel {
                    static class Mapped {
                        @Id Long id;
                        @Column(length = 255) String name;
                        int quantity;
                        double price;
                        @ForeignKey(Made%3$d.class) Long parentId;
                        @Relationship Made%3$d parent;
                    }
                }
                """.formatted(PACKAGE, number, Math.max(1, number - 1));
    }

    private void copy(Class<?> type) throws IOException {
        for (String name : List.of(type.getSimpleName(), type.getSimpleName() + "$Row")) {
            try (InputStream bytes = type.getResourceAsStream(name + ".class")) {
                if (bytes != null) {
                    Path copy = folder.resolve(type.getPackageName().replace('.', '/'))
                            .resolve(name + ".class");
                    Files.createDirectories(copy.getParent());
                    Files.copy(bytes, copy);
                }
            }
        }
    }

    String lastEntity() {
        return PACKAGE + ".Made" + entities;
    }

    String lastTable() {
        return "made" + entities;
    }

    String classPath() {
        Stream<String> needed = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(entry).find());
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(folder.toString()), needed).toList());
    }
}

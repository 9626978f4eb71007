package dev.cinnabar.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What came of compiling sources with the processors.
 *
 * @param said the compiler's messages
 * @param folder where its files are: {@code classes} and {@code sources}
 */
record Compiled(boolean fine, List<Diagnostic<? extends JavaFileObject>> said, Path folder) {
    static JavaCompiler javac() {
        return ToolProvider.getSystemJavaCompiler();
    }

    /** Eclipse's compiler. */
    static JavaCompiler ecj() {
        return ServiceLoader.load(JavaCompiler.class).stream()
                .filter(found -> found.type().getName().contains("eclipse"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("org.eclipse.jdt:ecj is not on the class path of the tests"))
                .get();
    }

    /** Sources by their paths, with this module's processors. */
    static Compiled of(JavaCompiler compiler, Path folder, Map<String, String> sources, String... options) {
        return of(
                compiler,
                folder,
                sources,
                List.of(
                        new TrustedSqlCheck(),
                        new ModelIndexer(),
                        new RevisionSources(),
                        new RevisionIndexer(),
                        new EntityProcessor()),
                options);
    }

    static Compiled of(
            JavaCompiler compiler,
            Path folder,
            Map<String, String> sources,
            List<Processor> processors,
            String... options) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(
                List.of("--release", "17", "-d", made(folder, "classes"), "-s", made(folder, "sources")));
        if (!List.of(options).contains("-cp")) {
            all.addAll(List.of("-cp", System.getProperty("java.class.path")));
        }
        all.addAll(List.of(options));
        StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null);
        JavaCompiler.CompilationTask task =
                compiler.getTask(Writer.nullWriter(), files, said, all, null, written(files, folder, sources));
        task.setProcessors(processors);
        return new Compiled(task.call(), said.getDiagnostics(), folder);
    }

    private static String made(Path folder, String name) {
        try {
            return Files.createDirectories(folder.resolve(name)).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Eclipse's compiler takes files, and no sources in memory. */
    private static Iterable<? extends JavaFileObject> written(
            StandardJavaFileManager files, Path folder, Map<String, String> sources) {
        List<Path> written = new ArrayList<>();
        sources.forEach(
                (path, text) -> written.add(write(folder.resolve("input").resolve(path), text)));
        return files.getJavaFileObjectsFromPaths(written);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The sources in a folder of the tests' resources, by their paths in it. */
    static Map<String, String> resources(String folder) {
        return files(Path.of("src/test/resources", folder));
    }

    private static Map<String, String> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> found = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> found.put(root.relativize(file).toString(), read(file)));
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A generated source by its path. */
    String source(String path) {
        return read(folder.resolve("sources").resolve(path));
    }

    /** The files of one of its folders, by their paths in it. */
    Map<String, String> files(String name) {
        return Compiled.files(folder.resolve(name));
    }

    String resource(String path) {
        return read(folder.resolve("classes").resolve(path));
    }

    /** Errors and warnings. */
    List<Diagnostic<? extends JavaFileObject>> complaints() {
        return said.stream()
                .filter(one -> one.getKind() != Diagnostic.Kind.NOTE && one.getKind() != Diagnostic.Kind.OTHER)
                .toList();
    }

    /** Our own messages, each with its line in front. */
    List<String> mistakes() {
        return complaints().stream()
                .filter(one -> one.getMessage(Locale.ROOT).contains("docs/errors.md"))
                .map(one ->
                        one.getLineNumber() + ": " + one.getMessage(Locale.ROOT).strip())
                .sorted()
                .toList();
    }

    /** What the compiler said by itself. */
    List<String> others() {
        return complaints().stream()
                .map(one ->
                        one.getLineNumber() + ": " + one.getMessage(Locale.ROOT).strip())
                .filter(text -> !text.contains("docs/errors.md"))
                .toList();
    }
}

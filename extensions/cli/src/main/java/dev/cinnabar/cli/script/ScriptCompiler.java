package dev.cinnabar.cli.script;

import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.schema.TableDefinition;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles Java files in memory. Immutable. */
final class ScriptCompiler {
    private static final int TOLD = 5;

    private final List<Path> path;

    /** @param path what scripts may name beside Cinnabar itself */
    ScriptCompiler(List<Path> path) {
        this.path = List.copyOf(path);
    }

    /**
     * All classes of the files.
     *
     * @throws UsageException if there is no compiler, or one of them does not compile
     */
    Compiled compile(List<SourceFile> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "This Java has no compiler for the scripts, such as "
                            + sources.get(0).path().getFileName() + ".",
                    "run cinnabar with a JDK; or compile them with the program and say scripts = \"class-path\"; or"
                            + " write scripts in SQL: cinnabar revision --sql");
        }
        DiagnosticCollector<JavaFileObject> mistakes = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(mistakes, Locale.ROOT, StandardCharsets.UTF_8);
        Compiled compiled = new Compiled(files);
        try (compiled) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            List<String> options = List.of("-proc:none", "-Xlint:none", "-parameters");
            if (!compiler.getTask(null, compiled, mistakes, options, null, sources)
                    .call()) {
                throw mistaken(mistakes.getDiagnostics());
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("cannot compile the scripts", unreadable);
        }
        return compiled;
    }

    /** Where this program's own classes come from, be it one jar or many. */
    private Set<Path> classPath() {
        Set<Path> all = new LinkedHashSet<>();
        Stream<Class<?>> own = Stream.of(Migration.class, TableDefinition.class, NullMarked.class);
        Stream<Class<?>> dialects =
                ServiceLoader.load(DialectProvider.class).stream().map(ServiceLoader.Provider::type);
        Stream.concat(own, dialects).forEach(type -> place(type).ifPresent(all::add));
        all.addAll(path);
        return all;
    }

    private static java.util.Optional<Path> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return java.util.Optional.empty();
        }
    }

    private static UsageException mistaken(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(place(each)
                        + each.getMessage(Locale.ROOT)
                                .lines()
                                .map(String::strip)
                                .collect(Collectors.joining(" ")));
            }
        }
        String more = errors.size() > TOLD ? "; and " + (errors.size() - TOLD) + " more" : "";
        return new UsageException(
                ErrorCode.UNUSABLE_SCRIPT,
                String.join("; ", errors.subList(0, Math.min(TOLD, errors.size()))) + more,
                "mend the script; classes of the program that it names have to stand on class-path in cinnabar.toml");
    }

    private static String place(Diagnostic<? extends JavaFileObject> mistake) {
        String file = mistake.getSource() instanceof SourceFile source
                ? String.valueOf(source.path().getFileName())
                : "the scripts";
        return file + (mistake.getLineNumber() > 0 ? ":" + mistake.getLineNumber() : "") + ": ";
    }
}

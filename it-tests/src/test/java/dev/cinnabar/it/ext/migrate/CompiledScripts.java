package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.migrate.ClassScripts;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Scripts that were just written, compiled in memory by one call. */
public final class CompiledScripts extends ClassLoader {
    private final Map<String, String> sources;
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledScripts(Map<String, String> sources) {
        super(CompiledScripts.class.getClassLoader());
        this.sources = Map.copyOf(sources);
    }

    /**
     * The classes of sources.
     *
     * @param sources texts by the names of their classes
     * @throws AssertionError if the compiler refuses or warns
     */
    public static CompiledScripts of(Map<String, String> sources) {
        CompiledScripts compiled = new CompiledScripts(sources);
        compiled.compile();
        return compiled;
    }

    private void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options = List.of(
                "-proc:none", "--release", "17", "-Xlint:all,-processing,-classfile,-requires-automatic", "-Werror");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null)) {
            boolean done = compiler.getTask(null, new InMemory(files), told, options, null, units)
                    .call();
            if (!done || !told.getDiagnostics().isEmpty()) {
                throw new AssertionError(said(told.getDiagnostics()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String said(List<Diagnostic<? extends JavaFileObject>> told) {
        StringBuilder text = new StringBuilder();
        told.stream().limit(5).forEach(one -> text.append(one).append('\n'));
        return text.append(told.isEmpty() || !(told.get(0).getSource() instanceof Source source) ? "" : source.text)
                .toString();
    }

    /** The script of a class. */
    public Script script(String className) {
        try {
            Class<? extends Migration> type = loadClass(className).asSubclass(Migration.class);
            return ClassScripts.of(type, sources.get(className)).all().get(0);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The operations that steps say, outside of transactions or not. */
    public static List<SchemaOperation> operations(List<Step> steps) {
        List<SchemaOperation> operations = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Outside outside) {
                operations.addAll(operations(outside.steps()));
            } else {
                operations.add(((Step.Schema) step).operation());
            }
        }
        return operations;
    }

    /** The SQL of operations on a dialect. */
    public static List<String> ddl(List<SchemaOperation> operations, Dialect dialect) {
        return operations.stream()
                .flatMap(one -> dialect.schema().statements(one).stream())
                .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}

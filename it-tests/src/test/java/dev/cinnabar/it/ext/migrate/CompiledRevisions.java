package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.migrate.ClassScripts;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.processor.RevisionIndexer;
import dev.cinnabar.processor.RevisionSources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Revisions that are compiled with the processors, as a program's are, and that no other test sees. */
final class CompiledRevisions implements AutoCloseable {
    private static final String CLASS = """
        package town;

        import dev.cinnabar.migrate.*;

        @Revision(id = "%2$s", message = "of %1$s"%3$s)
        public final class %1$s implements Migration {
            private int count;

            @Override
            public void upgrade(Operations op) {
                count++;
                %4$s
            }
        }
        """;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    CompiledRevisions(Path folder) {
        this.folder = folder;
    }

    /**
     * One more.
     *
     * @param more what stands in its mark, with a comma in front
     */
    String add(String name, String id, String more, String upgrade) throws IOException {
        String source = CLASS.formatted(name, id, more, upgrade);
        files.add(Files.writeString(folder.resolve(name + ".java"), source));
        return source;
    }

    List<Script> scripts() throws IOException {
        compile();
        URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
        loaders.add(loader);
        return ClassScripts.on(loader).all().stream()
                .filter(script -> script.origin().startsWith("town."))
                .toList();
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new RevisionSources(), new RevisionIndexer()));
            assertThat(task.call()).isTrue();
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }
}

package dev.cinnabar.cli.script;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Classes that were compiled and never written to a file, and where each came from. For one thread while they are compiled. */
final class Compiled extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> code = new LinkedHashMap<>();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();

    Compiled(JavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        code.put(className, bytes);
        if (sibling instanceof SourceFile source) {
            sources.put(className, source);
        }
        URI place = URI.create("compiled:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(place, kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    /** The source of each class by its name. */
    Map<String, SourceFile> sources() {
        return sources;
    }

    /** Loads them; they go before classes of the same name above. */
    ClassLoader loader(ClassLoader above) {
        return new Loader(above);
    }

    private Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(code.get(name)).map(ByteArrayOutputStream::toByteArray);
    }

    private final class Loader extends ClassLoader {
        Loader(ClassLoader above) {
            super("scripts", above);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                Optional<byte[]> bytes = loaded == null ? bytes(name) : Optional.empty();
                if (bytes.isPresent()) {
                    return defineClass(name, bytes.get(), 0, bytes.get().length);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}

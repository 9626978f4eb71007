package dev.cinnabar.it.ext.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A jar made when it is needed: sources compiled as a stranger compiles them, and the files by which {@code ServiceLoader} finds them. */
final class PluginJar {
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private PluginJar(Path folder) {
        this.folder = folder;
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    static PluginJar in(Path folder) {
        return new PluginJar(folder);
    }

    /** A class of the package {@code stranger}. */
    PluginJar type(String name, String text) {
        sources.add(new Source(name, "package stranger;\n" + text));
        return this;
    }

    /** A line of the file by which providers are found. */
    PluginJar provider(Class<?> service, String name) {
        services.add(service.getName() + " " + name);
        return this;
    }

    /** The class is compiled, and does not come into the jar. */
    PluginJar without(String name) {
        left.add(name + ".class");
        return this;
    }

    /** Writes it under a name. */
    Path write(String name) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        compile(classes);
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String service :
                    services.stream().map(line -> line.split(" ")[0]).distinct().toList()) {
                entry(out, "META-INF/services/" + service, lines(service).getBytes(StandardCharsets.UTF_8));
            }
            copyClasses(classes, out);
        }
        return jar;
    }

    private String lines(String service) {
        return String.join(
                "\n",
                services.stream()
                        .filter(line -> line.startsWith(service + " "))
                        .map(line -> line.split(" ")[1])
                        .toList());
    }

    private void compile(Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options =
                Arrays.asList("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        boolean compiled = sources.isEmpty()
                || compiler.getTask(null, null, null, options, null, sources).call();
        if (!compiled) {
            throw new IllegalStateException("a stranger's plugin does not compile");
        }
    }

    private void copyClasses(Path classes, JarOutputStream out) throws IOException {
        Path inside = classes.resolve("stranger");
        if (Files.isDirectory(inside)) {
            try (var files = Files.list(inside)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (!left.contains(name)) {
                        try (InputStream in = Files.newInputStream(file)) {
                            entry(out, "stranger/" + name, in.readAllBytes());
                        }
                    }
                }
            }
        }
    }

    private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new JarEntry(name);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}

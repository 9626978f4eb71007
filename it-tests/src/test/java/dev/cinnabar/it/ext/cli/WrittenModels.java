package dev.cinnabar.it.ext.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cinnabar.cli.models.ModelSources;
import dev.cinnabar.cli.models.Origin;
import dev.cinnabar.cli.models.SourceFile;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.Model;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The models of a database, written, compiled as their user's build would do it, and loaded. Confined to one test.
 *
 * @param sources what was written
 * @param models the classes of entities
 * @param plain the tables that have no class
 */
record WrittenModels(
        ModelSources sources, URLClassLoader loader, List<Class<? extends Model>> models, List<TableDefinition> plain)
        implements AutoCloseable {
    private static final String PACKAGE = "written.models";

    static WrittenModels of(Engine engine, Path folder) throws IOException, ReflectiveOperationException {
        return of(engine, ReflectOptions.TABLES, folder);
    }

    static WrittenModels of(Engine engine, ReflectOptions options, Path folder)
            throws IOException, ReflectiveOperationException {
        ModelSources sources = ModelSources.of(MetaData.reflect(engine, options), Origin.of(engine), PACKAGE);
        List<Path> files = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.getParent());
            files.add(Files.writeString(path, file.text()));
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(files, classes);
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, WrittenModels.class.getClassLoader());
        List<Class<? extends Model>> models = new ArrayList<>();
        List<TableDefinition> plain = new ArrayList<>();
        for (SourceFile file : sources.files()) {
            String name = file.name().replace(".java", "").replace('/', '.');
            if (name.endsWith(".Tables")) {
                for (var field : loader.loadClass(name).getFields()) {
                    plain.add(((Table) field.get(null)).definition());
                }
            } else if (!name.endsWith("package-info") && Model.class.isAssignableFrom(loader.loadClass(name))) {
                models.add(loader.loadClass(name).asSubclass(Model.class));
            }
        }
        return new WrittenModels(sources, loader, models, plain);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    "-Xlint:all,-processing",
                    "-Werror",
                    "-cp",
                    String.join(
                            java.io.File.pathSeparator,
                            System.getProperty("java.class.path"),
                            System.getProperty("jdk.module.path", "")),
                    "-d",
                    classes.toString(),
                    "-processor",
                    "dev.cinnabar.processor.TrustedSqlCheck,dev.cinnabar.processor.ModelIndexer,"
                            + "dev.cinnabar.processor.EntityProcessor");
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("the models do not compile:\n" + said);
            }
        }
    }

    /** Their tables, those between them, and those that have no class. */
    MetaData tables() {
        Map<TableName, TableDefinition> tables = new LinkedHashMap<>();
        if (!models.isEmpty()) {
            @SuppressWarnings({"unchecked", "rawtypes"}) // as many classes as there are
            Class<? extends Model>[] more = models.subList(1, models.size()).toArray(new Class[0]);
            MetaData.of(models.get(0), more).tables().forEach(table -> tables.put(TableName.of(table), table));
        }
        plain.forEach(table -> tables.put(TableName.of(table), table));
        return MetaData.of(tables.values());
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(PACKAGE + "." + name);
    }

    Class<? extends Model> model(String name) throws ClassNotFoundException {
        return type(name).asSubclass(Model.class);
    }

    /** The source of a class. */
    String source(String type) {
        String name = "written/models/" + type + ".java";
        return sources.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not among "
                        + sources.files().stream().map(SourceFile::name).toList()))
                .text();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}

package dev.cinnabar.ext.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.processor.EntityProcessor;
import dev.cinnabar.processor.ModelIndexer;
import dev.cinnabar.processor.RevisionIndexer;
import dev.cinnabar.processor.RevisionSources;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project of somebody else's with one revision in Java, one in SQL, and one model that has a table more. */
record Project(Path folder) {
    static final String PACKAGE = "com.example.app.changes";

    private static final String REVISION = """
        package com.example.app.changes;

        import static dev.cinnabar.schema.ColumnDefinition.column;

        import dev.cinnabar.migrate.Migration;
        import dev.cinnabar.migrate.Operations;
        import dev.cinnabar.migrate.Revision;
        import dev.cinnabar.type.Types;

        @Revision(id = "aaaa0001", message = "create tags")
        public final class R1_create_tags implements Migration {
            @Override
            public void upgrade(Operations op) {
                op.createTable("tags", column("id", Types.BIGINT).primaryKey());
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("tags");
            }
        }
        """;

    private static final String NAMES = """
        -- revision: bbbb0002
        -- down: aaaa0001
        -- message: drop tags

        -- upgrade
        DROP TABLE tags;

        -- downgrade
        CREATE TABLE tags (id BIGINT PRIMARY KEY);
        """;

    private static final String MODEL = """
        package com.example.app;

        import dev.cinnabar.orm.Entity;
        import dev.cinnabar.orm.Id;

        @Entity(table = "notes")
        public final class Note extends NoteModel {
            static class Mapped {
                @Id
                Long id;

                String body;
            }
        }
        """;

    /** One that is compiled. */
    static Project in(Path folder) {
        Project project = new Project(folder);
        project.write("src/main/java/com/example/app/changes/R1_create_tags.java", REVISION);
        project.write("src/main/java/com/example/app/Note.java", MODEL);
        project.write("changes/drop_tags.sql", NAMES);
        project.compile();
        return project;
    }

    /** The same in another folder: what is there is compiled already. */
    Project copiedTo(Path other) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = other.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Project(other);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String url() {
        return "sqlite:///" + file("app.db");
    }

    List<String> classPath() {
        return List.of(file("target/classes").toString());
    }

    /** The files in a folder, by their names. */
    List<String> files(String name) {
        try (Stream<Path> files = Files.list(file(name))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a build does, with the processors of Cinnabar. */
    void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(file("src/main/java"))) {
            List<Path> java =
                    sources.filter(each -> each.toString().endsWith(".java")).toList();
            String classes = Files.createDirectories(file("target/classes")).toString();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    said,
                    files,
                    null,
                    List.of("-d", classes, "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(
                    List.of(new ModelIndexer(), new EntityProcessor(), new RevisionSources(), new RevisionIndexer()));
            assertThat(task.call()).as(said.toString()).isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.schema.Inspector;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's commands, typed one after the other with the jar as a user has it: each is a process of its own. */
@org.junit.jupiter.api.Tag("once")
abstract class JarCommandsContract extends DatabaseContract {
    private static final List<Class<?>> MODELS = List.of(User.class, Admin.class, Post.class, Tag.class);

    /** What a process printed, and how it ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void commands_ofTheGuide_doWhatItSays() throws Exception {
        copyModels();
        Files.delete(folder.resolve("cinnabar.toml"));
        assertThat(typed("init", "migrations")).contains("cinnabar.toml");
        configure("scripts = \"migrations\"\nclass-path = [\"classes\"]\nmodels = ["
                + MODELS.stream().map(model -> '"' + model.getName() + '"').collect(Collectors.joining(", "))
                + "]\n");

        typed("revision", "--autogenerate", "-m", "create users and posts tables", "--rev-id", "a1b2c3d4e5f6");
        assertThat(scripts()).singleElement().asString().endsWith("_create_users_and_posts_tables.java");
        assertThat(typed("upgrade", "head", "--sql")).contains("CREATE TABLE", "users", "a1b2c3d4e5f6");
        assertThat(tables()).doesNotContain("users");
        typed("upgrade", "head");
        assertThat(tables()).contains("users", "posts", "tags", "post_tags");
        assertThat(typed("current")).contains("a1b2c3d4e5f6");
        assertThat(typed("check")).contains("no differences");

        typed("revision", "-m", "add custom index", "--rev-id", "b2c3d4e5f6a1");
        typed("upgrade", "+1");
        assertThat(typed("current")).contains("b2c3d4e5f6a1");
        typed("downgrade", "-1");
        assertThat(typed("current")).contains("a1b2c3d4e5f6");
        assertThat(typed("history", "--verbose")).contains("create users and posts tables", "add custom index");

        typed("revision", "-m", "another line", "--rev-id", "c3d4e5f6a1b2", "--head", "a1b2", "--splice");
        assertThat(typed("heads")).contains("b2c3d4e5f6a1", "c3d4e5f6a1b2");
        assertThat(typed("branches")).contains("a1b2c3d4e5f6");
        typed("merge", "-m", "join", "b2c3", "c3d4");
        typed("stamp", "head");
        assertThat(typed("heads")).contains("join").doesNotContain("another line");

        Ended refused = ended("downgrade", "base");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--allow-destructive");
        typed("downgrade", "base", "--allow-destructive");
        assertThat(tables()).doesNotContain("users", "posts");
        assertThat(ended("check").code()).isEqualTo(1);
    }

    private void copyModels() throws IOException, URISyntaxException {
        String room = User.class.getPackageName().replace('.', '/');
        Path classes = Path.of(
                User.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path to = Files.createDirectories(folder.resolve("classes").resolve(room));
        try (Stream<Path> files = Files.list(classes.resolve(room))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private List<String> tables() {
        try (Engine engine = engine()) {
            return Inspector.of(engine).tableNames();
        }
    }

    /** What a command that does what it should prints. */
    private String typed(String... arguments) throws Exception {
        Ended ended = ended(arguments);
        assertThat(ended.code())
                .as("%s: %s%s", String.join(" ", arguments), ended.out(), ended.err())
                .isZero();
        return ended.out() + ended.err();
    }

    private Ended ended(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        words.addAll(sharing(arguments[0]));
        words.addAll(List.of("-jar", jar().toString()));
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("DATABASE_URL", database.url());
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** JVMs that start one after the other read classes that are laid out already, once an upgrade has loaded most of them. */
    private List<String> sharing(String command) {
        Path archive = folder.resolve("commands.jsa");
        if (Files.exists(archive)) {
            return List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
        }
        return command.equals("upgrade") ? List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive) : List.of();
    }

    /** As the build has just packaged it; tests run in their module's folder. */
    private static Path jar() throws IOException {
        Path target = Path.of("").toAbsolutePath().getParent().resolve("extensions/cli/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("cinnabar-cli-.*-all\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no jar with all within in " + target + ": ./cinnabar verify packages it first"));
        }
    }
}

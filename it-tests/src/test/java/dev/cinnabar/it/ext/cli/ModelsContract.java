package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.it.tpch.TpchSchema;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models that are written from a database say what that database is. */
abstract class ModelsContract {
    @TempDir
    Path folder;

    private TestDatabase database;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void open() {
        database = server().fresh("models");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    /** Written, compiled, and compared with the database; each class can be asked for its rows. */
    WrittenModels expectSame(MetaData declared) throws Exception {
        declared.createAll(engine);
        return expectSame();
    }

    WrittenModels expectSame() throws Exception {
        WrittenModels written = WrittenModels.of(engine, folder);
        MetaData read = MetaData.reflect(engine);

        MetaData tables = written.tables();

        if (System.getenv("SHOW") != null) {
            written.sources().files().forEach(file -> System.out.println("=== " + file.name() + "\n" + file.text()));
            written.sources().remarks().forEach(System.out::println);
        }
        assertThat(tables.check(engine)).isEmpty();
        assertThat(tables.tables().stream().map(TableName::of))
                .containsExactlyInAnyOrderElementsOf(
                        read.tables().stream().map(TableName::of).toList());
        return written;
    }

    @Test
    void tpch_isTheSame() throws Exception {
        try (WrittenModels written = expectSame(TpchSchema.TABLES)) {
            assertThat(written.plain()).isEmpty();
        }
    }

    @Test
    void awkwardSchema_isTheSame() throws Exception {
        MetaData awkward = AwkwardSchema.tables();

        try (WrittenModels written = expectSame(awkward)) {
            assertThat(awkward.tables()).hasSizeGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void blog_isTheSame() throws Exception {
        MetaData blog = MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class);

        try (WrittenModels written = expectSame(blog)) {
            assertThat(written.plain()).isEmpty();
        }
    }
}

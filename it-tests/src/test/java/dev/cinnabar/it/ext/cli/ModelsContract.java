package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.it.tpch.TpchSchema;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
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

        assertThat(tables.check(engine)).isEmpty();
        expectNoRows(written);
        assertThat(tables.tables().stream().map(TableName::of))
                .containsExactlyInAnyOrderElementsOf(
                        read.tables().stream().map(TableName::of).toList());
        return written;
    }

    /** Each class can be asked for its rows, so that its columns and relationships are understood. */
    private void expectNoRows(WrittenModels written) {
        try (Session session = SessionFactory.of(engine).open()) {
            for (Class<? extends Model> model : written.models()) {
                assertThat(session.execute(select(model)).all()).isEmpty();
            }
        }
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
        assertThat(awkward.tables()).hasSizeGreaterThanOrEqualTo(60);

        expectSame(awkward).close();
    }

    @Test
    void blog_isTheSame() throws Exception {
        MetaData blog = MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class);

        try (WrittenModels written = expectSame(blog)) {
            assertThat(written.plain()).isEmpty();
            assertThat(written.source("Post")).contains("""
                            @Entity(
                                    table = "posts",
                                    uniques =
                                            @Unique(
                                                    name = "uq_author_slug",
                                                    columns = {"author_id", "slug"}),
                                    indexes =
                                            @Index(
                                                    name = "ix_status_created",
                                                    columns = {"status", "created_at"}))
                            public final class Post extends PostModel {
                            """, """
                                    @Column(length = 300, unique = true, index = true)
                                    String slug;
                            """, """
                                    @ForeignKey(User.class)
                                    Long authorId;
                            """, """
                                    @Relationship(backPopulates = "posts")
                                    User author;

                                    @Relationship(secondary = "post_tags", backPopulates = "posts")
                                    List<Tag> tags;
                            """).doesNotContain("Elements");
            assertThat(written.source("User")).contains("""
                                    @Relationship(backPopulates = "author")
                                    List<Post> posts;
                            """, """
                                    @Column(text = true)
                                    @Nullable
                                    String bio;
                            """);
        }
    }
}

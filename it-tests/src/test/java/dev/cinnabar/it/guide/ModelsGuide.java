package dev.cinnabar.it.guide;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.AuditNote;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.it.guide.blog.Visit;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import java.util.function.Consumer;

/** The code of docs/guide/models.md, beside the models of the package blog: tables from models, in the order of their foreign keys. */
final class ModelsGuide {
    private ModelsGuide() {}

    static final MetaData BLOG =
            MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class, AuditNote.class);

    static final MetaData VISITS = MetaData.of(Visit.class);

    static void create(Engine engine) {
        BLOG.createAll(engine); // skips what exists
    }

    static void drop(Engine engine) {
        BLOG.dropAll(engine);
    }

    static String script() {
        MetaData everything = MetaData.ofClassPath(); // every model that the processor indexed
        return everything.ddl("postgresql"); // the CREATE statements, with no database at hand
    }

    /** At start-up: is the database what the models say? */
    static void check(Engine engine, Consumer<String> out) {
        for (Difference difference : MetaData.ofClassPath().check(engine)) {
            out.accept(difference.description() + "; cure: " + difference.cure());
        }
    }

    static Engine inSchema(Engine engine, String schema) {
        return engine.withOptions(engine.options().withSchema("blog", schema)); // where AuditNote says "blog"
    }
}

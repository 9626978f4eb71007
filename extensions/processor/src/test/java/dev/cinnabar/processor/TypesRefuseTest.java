package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be a mistake at run time elsewhere does not compile here. */
class TypesRefuseTest {
    @TempDir
    Path folder;

    private static final String MODEL = """
        package refused;

        import dev.cinnabar.orm.*;
        import dev.cinnabar.sql.*;
        import java.util.*;

        @Mixin
        interface Noted {
            class Mapped {
                @Column(length = 50) String note;
            }
        }

        @Entity(table = "users")
        class User extends UserModel implements Noted {
            static class Mapped {
                @Id Long id;
                @Column(length = 50) String name;
                @Relationship(backPopulates = "author", cascade = %s) List<Post> posts;
            }

            static final TextHybrid<User> HANDLE = hybrid(literal("@").concat(NAME));
        }

        @Entity(table = "posts")
        class Post extends PostModel implements Noted {
            static class Mapped {
                @Id Long id;
                @ForeignKey(User.class) Long authorId;
                @Relationship(backPopulates = "posts") User author;
            }
        }

        class Use {
            void use(Session session, User user, Post post) {
                %s
            }
        }
        """;

    private Compiled compiled(String cascade, String use) {
        return Compiled.of(Compiled.javac(), folder, Map.of("refused/User.java", MODEL.formatted(cascade, use)));
    }

    private void refuses(String use, String error) {
        assertThat(compiled("Cascade.MERGE", "").others()).isEmpty();
        assertThat(compiled("Cascade.MERGE", use).others())
                .singleElement()
                .asString()
                .contains(error);
    }

    @Test
    @Tag("CASCADE-14")
    void cascade_isAConstant() {
        assertThat(compiled("Cascade.EVERYTHING", "").others()).anyMatch(error -> error.startsWith("19: "));
    }

    @Test
    @Tag("SESSION-22")
    void statement_isNoText() {
        refuses("session.execute(\"SELECT 1\");", "no suitable method found for execute(java.lang.String)");
    }

    @Test
    @Tag("DML-07")
    void synchronising_hasNoOption() {
        refuses(
                "session.execute(Sql.update(User.class).set(User.NAME, \"x\").synchronize(\"fast\"));",
                "cannot find symbol");
    }

    @Test
    @Tag("RELATION-05")
    void relationship_takesItsOwnKindAlone() {
        refuses("user.getPosts().add(user);", "incompatible types");
    }

    @Test
    @Tag("HYBRID-04")
    void hybrid_isNotAssigned() {
        refuses("Sql.update(User.class).set(User.HANDLE, \"x\");", "no suitable method found for set");
    }

    @Test
    @Tag("DECL-02")
    void columnOfAMixin_belongsToEachClassByItself() {
        refuses("TextAttribute<Post> note = User.NOTE;", "incompatible types");
    }

    @Test
    @Tag("DECL-01")
    void relationship_namesAClass_whichOnePackageHasOnce() {
        assertThat(compiled("Cascade.MERGE", "} } class Post { void f() {").others())
                .anyMatch(error -> error.contains("duplicate class: refused.Post"));
    }
}

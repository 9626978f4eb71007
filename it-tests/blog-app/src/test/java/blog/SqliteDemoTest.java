package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.posts.PostQuery;
import blog.posts.Posts;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a first start fills in. */
class SqliteDemoTest {
    private static final PostQuery ALL = new PostQuery(null, null, null, null, null, 100);

    @Test
    void emptyBlog_isFilledOnce_whenNoProfileIsNamed() {
        try (TestDatabase database = Databases.sqlite().fresh("demo")) {
            long first = posts(database);
            long second = posts(database);

            assertThat(first).isEqualTo(10);
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void emptyBlog_staysEmpty_whenAProfileIsNamed() {
        try (TestDatabase database = Databases.sqlite().fresh("demo")) {
            assertThat(posts(database, "--spring.profiles.active=production")).isZero();
        }
    }

    private static long posts(TestDatabase database, String... more) {
        try (ConfigurableApplicationContext blog = RunningBlog.start(database, more)) {
            return blog.getBean(Posts.class).list(ALL).items().size();
        }
    }
}

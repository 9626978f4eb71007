package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.guide.blog.User;
import org.junit.jupiter.api.Test;

/** What the guide's page about models says that needs no database. */
class ModelsGuideTest {
    @Test
    void setter_isAnOrdinaryOverride() {
        User user = new User("alice", "Alice@Example.com");
        assertThat(user.getEmail()).isEqualTo("alice@example.com");

        user.setEmail("ALICE@example.org");

        assertThat(user.getEmail()).isEqualTo("alice@example.org");
    }

    @Test
    void script_needsNoDatabase() throws Exception {
        String script = GuideModels.alone(ModelsGuideContract.MODELS, ModelsGuide::script);

        assertThat(SqlLog.plain(script)).isEqualTo(ModelsGuideContract.ON_POSTGRES);
    }
}

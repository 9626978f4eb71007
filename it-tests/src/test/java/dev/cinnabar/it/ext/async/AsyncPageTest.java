package dev.cinnabar.it.ext.async;

import dev.cinnabar.it.ext.GuidePage;
import org.junit.jupiter.api.Test;

class AsyncPageTest {
    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("async.md", "async");
    }
}

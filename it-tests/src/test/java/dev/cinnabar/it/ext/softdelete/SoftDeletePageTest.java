package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.it.ext.GuidePage;
import org.junit.jupiter.api.Test;

class SoftDeletePageTest {
    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("soft-delete.md", "softdelete");
    }
}

package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.it.ext.GuidePage;
import org.junit.jupiter.api.Test;

class MigrationPageTest {
    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("migrations.md", "migrate");
    }
}

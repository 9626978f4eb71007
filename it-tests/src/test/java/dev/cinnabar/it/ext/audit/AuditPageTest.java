package dev.cinnabar.it.ext.audit;

import dev.cinnabar.it.ext.GuidePage;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("audit.md", "audit");
    }
}

package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.it.ext.GuidePage;
import org.junit.jupiter.api.Test;

class TenancyPageTest {
    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("tenancy.md", "tenancy");
    }
}

/** The compliance kit for dialects, and real databases for tests. */
module dev.cinnabar.testkit {
    requires transitive dev.cinnabar.api;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive org.assertj.core;
}

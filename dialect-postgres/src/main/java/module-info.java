/** What Cinnabar knows of PostgreSQL. */
module dev.cinnabar.dialect.postgres {
    exports dev.cinnabar.dialect.postgres;

    requires transitive dev.cinnabar.api;
}

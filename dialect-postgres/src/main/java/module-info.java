/** What Cinnabar knows of PostgreSQL. */
module dev.cinnabar.dialect.postgres {
    requires dev.cinnabar.api;
}

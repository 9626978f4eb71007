/** What Cinnabar knows of PostgreSQL. */
module dev.cinnabar.dialect.postgres {
    exports dev.cinnabar.dialect.postgres;

    requires transitive dev.cinnabar.api;

    provides dev.cinnabar.dialect.DialectProvider with
            dev.cinnabar.dialect.postgres.PostgresProvider;
}

/** What Cinnabar knows of SQLite. */
module dev.cinnabar.dialect.sqlite {
    exports dev.cinnabar.dialect.sqlite;

    requires transitive dev.cinnabar.api;

    provides dev.cinnabar.dialect.DialectProvider with
            dev.cinnabar.dialect.sqlite.SqliteProvider;
}

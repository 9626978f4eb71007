/** What Cinnabar knows of MySQL. */
module dev.cinnabar.dialect.mysql {
    exports dev.cinnabar.dialect.mysql;

    requires transitive dev.cinnabar.api;

    provides dev.cinnabar.dialect.DialectProvider with
            dev.cinnabar.dialect.mysql.MysqlProvider;
}

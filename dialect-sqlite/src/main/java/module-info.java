/** What Cinnabar knows of SQLite. */
module dev.cinnabar.dialect.sqlite {
    requires dev.cinnabar.api;
}

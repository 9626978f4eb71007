/** What Cinnabar knows of MySQL. */
module dev.cinnabar.dialect.mysql {
    requires dev.cinnabar.api;
}

package dev.cinnabar.it.ext.observability;

class MysqlSilenceTest extends SilenceContract {
    MysqlSilenceTest() {
        super(Place.MYSQL);
    }
}

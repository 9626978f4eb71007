package dev.cinnabar.it.ext.observability;

class MysqlSharedMetersTest extends SharedMetersContract {
    MysqlSharedMetersTest() {
        super(Place.MYSQL);
    }
}

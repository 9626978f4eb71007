package dev.cinnabar.it.ext.observability;

class MysqlSpansTest extends SpansContract {
    MysqlSpansTest() {
        super(Place.MYSQL);
    }
}

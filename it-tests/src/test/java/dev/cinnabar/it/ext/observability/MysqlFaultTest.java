package dev.cinnabar.it.ext.observability;

class MysqlFaultTest extends FaultContract {
    MysqlFaultTest() {
        super(Place.MYSQL);
    }
}

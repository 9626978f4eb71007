package dev.cinnabar.it.ext.observability;

class MysqlFlightTest extends FlightContract {
    MysqlFlightTest() {
        super(Place.MYSQL);
    }
}

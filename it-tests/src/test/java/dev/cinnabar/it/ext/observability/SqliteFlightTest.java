package dev.cinnabar.it.ext.observability;

class SqliteFlightTest extends FlightContract {
    SqliteFlightTest() {
        super(Place.SQLITE);
    }
}

package dev.cinnabar.it.ext.observability;

class PostgresFlightTest extends FlightContract {
    PostgresFlightTest() {
        super(Place.POSTGRES);
    }
}

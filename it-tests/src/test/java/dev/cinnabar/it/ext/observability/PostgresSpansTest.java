package dev.cinnabar.it.ext.observability;

class PostgresSpansTest extends SpansContract {
    PostgresSpansTest() {
        super(Place.POSTGRES);
    }
}

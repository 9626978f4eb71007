package dev.cinnabar.it.ext.observability;

class PostgresSharedMetersTest extends SharedMetersContract {
    PostgresSharedMetersTest() {
        super(Place.POSTGRES);
    }
}

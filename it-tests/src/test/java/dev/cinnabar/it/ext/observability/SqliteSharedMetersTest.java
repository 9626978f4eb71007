package dev.cinnabar.it.ext.observability;

class SqliteSharedMetersTest extends SharedMetersContract {
    SqliteSharedMetersTest() {
        super(Place.SQLITE);
    }
}

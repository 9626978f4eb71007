package dev.cinnabar.it.ext.observability;

class SqliteSilenceTest extends SilenceContract {
    SqliteSilenceTest() {
        super(Place.SQLITE);
    }
}

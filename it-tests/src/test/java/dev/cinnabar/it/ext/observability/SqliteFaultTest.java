package dev.cinnabar.it.ext.observability;

class SqliteFaultTest extends FaultContract {
    SqliteFaultTest() {
        super(Place.SQLITE);
    }
}

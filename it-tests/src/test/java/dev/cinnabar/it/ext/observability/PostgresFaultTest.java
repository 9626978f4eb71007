package dev.cinnabar.it.ext.observability;

class PostgresFaultTest extends FaultContract {
    PostgresFaultTest() {
        super(Place.POSTGRES);
    }
}

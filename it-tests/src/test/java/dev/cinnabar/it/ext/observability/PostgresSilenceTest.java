package dev.cinnabar.it.ext.observability;

class PostgresSilenceTest extends SilenceContract {
    PostgresSilenceTest() {
        super(Place.POSTGRES);
    }
}

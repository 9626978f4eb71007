package dev.cinnabar.it.ext.observability;

class PostgresGuideTest extends GuideContract {
    PostgresGuideTest() {
        super(Place.POSTGRES);
    }
}

package dev.cinnabar.it.ext.observability;

class SqliteGuideTest extends GuideContract {
    SqliteGuideTest() {
        super(Place.SQLITE);
    }
}

package dev.cinnabar.it.ext.observability;

class MysqlGuideTest extends GuideContract {
    MysqlGuideTest() {
        super(Place.MYSQL);
    }
}

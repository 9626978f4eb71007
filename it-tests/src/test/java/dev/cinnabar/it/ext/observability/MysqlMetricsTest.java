package dev.cinnabar.it.ext.observability;

class MysqlMetricsTest extends MetricsContract {
    MysqlMetricsTest() {
        super(Place.MYSQL);
    }
}

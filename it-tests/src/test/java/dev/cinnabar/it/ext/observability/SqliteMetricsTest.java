package dev.cinnabar.it.ext.observability;

class SqliteMetricsTest extends MetricsContract {
    SqliteMetricsTest() {
        super(Place.SQLITE);
    }
}

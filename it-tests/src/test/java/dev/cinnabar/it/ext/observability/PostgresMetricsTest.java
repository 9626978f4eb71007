package dev.cinnabar.it.ext.observability;

class PostgresMetricsTest extends MetricsContract {
    PostgresMetricsTest() {
        super(Place.POSTGRES);
    }
}

package dev.cinnabar.it.ext.observability;

class PostgresRoutedTest extends RoutedContract {
    PostgresRoutedTest() {
        super(Place.POSTGRES);
    }
}

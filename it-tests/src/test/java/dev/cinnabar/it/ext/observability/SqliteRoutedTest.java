package dev.cinnabar.it.ext.observability;

class SqliteRoutedTest extends RoutedContract {
    SqliteRoutedTest() {
        super(Place.SQLITE);
    }
}

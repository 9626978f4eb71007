package dev.cinnabar.it.ext.observability;

class MysqlRoutedTest extends RoutedContract {
    MysqlRoutedTest() {
        super(Place.MYSQL);
    }
}

package dev.cinnabar.it.ext.observability;

class SqliteSpansTest extends SpansContract {
    SqliteSpansTest() {
        super(Place.SQLITE);
    }
}

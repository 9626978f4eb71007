package dev.cinnabar.it.injection;

class SqliteInjectionTest extends InjectionTest {
    SqliteInjectionTest() {
        super("sqlite");
    }
}

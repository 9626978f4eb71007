package dev.cinnabar.it.injection;

class PostgresInjectionTest extends InjectionTest {
    PostgresInjectionTest() {
        super("postgresql");
    }
}

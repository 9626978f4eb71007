package dev.cinnabar.it.injection;

class MysqlInjectionTest extends InjectionTest {
    MysqlInjectionTest() {
        super("mysql");
    }
}

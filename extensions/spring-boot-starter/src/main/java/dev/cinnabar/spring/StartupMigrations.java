package dev.cinnabar.spring;

import org.springframework.beans.factory.InitializingBean;

/** Brings the database to its revision before anybody works with it; it does so once. Shared by all threads. */
interface StartupMigrations extends InitializingBean {
    /** Migrates, if that has not been done. */
    void run();

    @Override
    default void afterPropertiesSet() {
        run();
    }
}

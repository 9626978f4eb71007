package dev.cinnabar.spring;

import dev.cinnabar.orm.SessionFactory;

/** A bean that has a say in how sessions are; each is called once, in the order of the beans. */
@FunctionalInterface
public interface SessionFactoryCustomizer {
    /**
     * Gives the factory that is used instead, such as one with a hook.
     *
     * @param factory what the ones before have given
     */
    SessionFactory customize(SessionFactory factory);
}

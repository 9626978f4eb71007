package dev.cinnabar.testkit.kit;

/** What is read of a schema. */
interface ReflectionSuite {}

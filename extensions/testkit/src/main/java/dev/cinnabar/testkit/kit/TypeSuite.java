package dev.cinnabar.testkit.kit;

/** Types, family by family. */
interface TypeSuite extends TextTypeSuite, NumberTypeSuite, TimeTypeSuite, JsonTypeSuite, ValueTypeSuite {}

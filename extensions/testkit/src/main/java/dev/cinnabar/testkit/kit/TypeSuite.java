package dev.cinnabar.testkit.kit;

/** Types. */
interface TypeSuite {}

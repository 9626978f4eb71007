package dev.cinnabar.testkit.kit;

/** Schema changes. */
interface DdlSuite {}

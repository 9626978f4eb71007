package dev.cinnabar.testkit.kit;

/** Names beyond ASCII. */
interface UnicodeDdlSuite {}

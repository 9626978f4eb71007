package dev.cinnabar.testkit.kit;

/** Sequences. */
interface SequenceSuite {}

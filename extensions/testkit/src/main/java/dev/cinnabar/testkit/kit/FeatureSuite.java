package dev.cinnabar.testkit.kit;

/** What a database may have and no other suite shows. */
interface FeatureSuite {}

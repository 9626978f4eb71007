package dev.cinnabar.testkit.kit;

/** Tables and views made from queries. */
interface TableViaSelectSuite {}

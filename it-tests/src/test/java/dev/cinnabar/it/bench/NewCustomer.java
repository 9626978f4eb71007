package dev.cinnabar.it.bench;

/** What the insert cases insert. */
record NewCustomer(String name, String description) {}

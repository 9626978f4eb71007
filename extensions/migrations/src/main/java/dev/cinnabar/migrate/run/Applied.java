package dev.cinnabar.migrate.run;

import dev.cinnabar.migrate.script.Script;

/** A revision that a run took, or took back. Immutable. */
public record Applied(Script script, boolean up) {}

package dev.cinnabar.it.ext.json.model;

import dev.cinnabar.ext.json.JsonType;

/** A record in a column. */
public final class LookJson extends JsonType<Look> {}

package dev.cinnabar.it.ext.json.model;

import dev.cinnabar.ext.json.JsonType;

/** A bean in a column. */
public final class PrefsJson extends JsonType<Prefs> {}

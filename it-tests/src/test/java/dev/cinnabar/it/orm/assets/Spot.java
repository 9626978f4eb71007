package dev.cinnabar.it.orm.assets;

import dev.cinnabar.orm.Column;

/** Where something stands. */
public record Spot(@Column(length = 20) String room, int desk) {}

package dev.cinnabar.it.orm.shop;

import dev.cinnabar.orm.Column;

/** An amount in a currency. */
public record Money(long cents, @Column(length = 3) String currency) {}

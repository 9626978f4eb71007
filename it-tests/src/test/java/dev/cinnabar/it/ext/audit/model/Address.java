package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.orm.Column;

/** Where somebody is found. */
public record Address(
        @Column(length = 50) String street,
        @Column(length = 50) String city) {}

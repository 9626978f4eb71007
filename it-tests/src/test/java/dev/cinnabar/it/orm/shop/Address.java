package dev.cinnabar.it.orm.shop;

import dev.cinnabar.orm.Column;
import org.jspecify.annotations.Nullable;

/** Where somebody is found. */
public record Address(
        @Column(length = 50) String street,
        @Column(length = 50) String city,
        @Nullable @Column(name = "post_code", length = 10) String code) {}

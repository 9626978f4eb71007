/**
 * The compliance kit: what every dialect must be able to show. A dialect's test extends {@link
 * dev.cinnabar.testkit.kit.DialectContract} and gets all of it; what its database lacks is left out by {@link
 * dev.cinnabar.dialect.Feature}.
 */
@NullMarked
package dev.cinnabar.testkit.kit;

import org.jspecify.annotations.NullMarked;

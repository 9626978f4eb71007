/** Small models for single behaviours, written by hand as the processor would write them. */
@NullMarked
package dev.cinnabar.it.orm.things;

import org.jspecify.annotations.NullMarked;

/** The blog's models, written by hand as the processor would write them. */
@NullMarked
package dev.cinnabar.it.orm.blog;

import org.jspecify.annotations.NullMarked;

/** The blog: its models are the processor's, that of tags is written by hand as docs/orm.md shows. */
@NullMarked
package dev.cinnabar.it.orm.blog;

import org.jspecify.annotations.NullMarked;

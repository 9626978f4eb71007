/** The models of the guide: a blog. */
@NullMarked
package dev.cinnabar.it.guide.blog;

import org.jspecify.annotations.NullMarked;

/** Random histories of a session, beside a model of what they must lead to. */
@NullMarked
package dev.cinnabar.it.orm.history;

import org.jspecify.annotations.NullMarked;

/** The session: it holds the unit of work together with a connection. */
@NullMarked
package dev.cinnabar.engine.session;

import org.jspecify.annotations.NullMarked;

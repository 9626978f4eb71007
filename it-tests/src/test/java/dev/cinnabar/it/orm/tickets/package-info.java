/** Tickets, whose model says what a new one has. */
@NullMarked
package dev.cinnabar.it.orm.tickets;

import org.jspecify.annotations.NullMarked;

/** What is different between models and a database, and the steps that make the one the other. */
@NullMarked
package dev.cinnabar.migrate.compare;

import org.jspecify.annotations.NullMarked;

/** The cases of the mapper: entities are tracked, and a session has each row once as an object. */
@NullMarked
package dev.cinnabar.it.bench.orm;

import org.jspecify.annotations.NullMarked;

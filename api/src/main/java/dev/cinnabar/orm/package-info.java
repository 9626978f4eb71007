/** How objects live: models, sessions, relationships, and how they load. */
@NullMarked
package dev.cinnabar.orm;

import org.jspecify.annotations.NullMarked;

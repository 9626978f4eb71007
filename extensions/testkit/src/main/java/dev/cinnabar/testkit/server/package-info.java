/** Real databases for tests: where they come from, and a fresh one for each test class. */
@NullMarked
package dev.cinnabar.testkit.server;

import org.jspecify.annotations.NullMarked;

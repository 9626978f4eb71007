/** Money that is moved between purses while sessions of the server are killed. */
@NullMarked
package dev.cinnabar.it.transfer;

import org.jspecify.annotations.NullMarked;

/** Tags: what is asked and told of them, the work, and its address. */
@NullMarked
package blog.tags;

import org.jspecify.annotations.NullMarked;

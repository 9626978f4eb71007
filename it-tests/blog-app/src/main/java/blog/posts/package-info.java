/** Posts: what is asked and told of them, the work, and its address. */
@NullMarked
package blog.posts;

import org.jspecify.annotations.NullMarked;

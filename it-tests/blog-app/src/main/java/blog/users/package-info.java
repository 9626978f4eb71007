/** Users: what is asked and told of them, the work, and its address. */
@NullMarked
package blog.users;

import org.jspecify.annotations.NullMarked;

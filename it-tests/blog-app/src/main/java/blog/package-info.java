/** A blog: its models, and the class that starts it. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;

/** The revisions of the schema, taken when the application starts. */
@NullMarked
package blog.changes;

import org.jspecify.annotations.NullMarked;

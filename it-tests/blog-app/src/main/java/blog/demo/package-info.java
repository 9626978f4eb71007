/** What an empty blog begins with. */
@NullMarked
package blog.demo;

import org.jspecify.annotations.NullMarked;

/** The pages for people. */
@NullMarked
package blog.pages;

import org.jspecify.annotations.NullMarked;

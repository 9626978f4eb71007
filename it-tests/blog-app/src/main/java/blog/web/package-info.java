/** What all addresses have in common: pages of lists, and problems. */
@NullMarked
package blog.web;

import org.jspecify.annotations.NullMarked;

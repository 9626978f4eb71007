/** The tour: Core and models at work, each step with its Java, its SQL, its rows and its time. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.tour;

package dev.cinnabar.connect;

/** When the stack of a checkout is kept, so that it can be told of a connection that nobody gives back. */
public enum CheckoutStacks {
    /** From the first checkout on: each walks its stack, which takes the longer the deeper it is. */
    ALWAYS,
    /** From the first connection on that was lost: until then nothing is paid. */
    AFTER_LOSS,
    /** At no time. */
    NEVER
}

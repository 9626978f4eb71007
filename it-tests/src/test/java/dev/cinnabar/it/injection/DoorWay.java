package dev.cinnabar.it.injection;

/** A way to put a text into one of the doors of the list. */
interface DoorWay {
    /** The door, as the list names it. */
    String signature();

    /** A text that passes where only known ones do. */
    String known();

    /** Whether the text gets to the database at all. */
    default boolean isSaid() {
        return true;
    }

    /** What the door makes of a text, or a {@link Spoken}; a text that is refused comes as the door's own exception. */
    Object with(String text);

    /** What is said only once there is an engine. */
    @FunctionalInterface
    interface Spoken {
        Said by(DoorSql sql);
    }
}

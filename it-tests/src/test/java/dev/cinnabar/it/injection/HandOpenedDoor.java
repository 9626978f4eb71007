package dev.cinnabar.it.injection;

import java.util.function.Function;

/**
 * A door that wants more than a text, or whose text shows only later.
 *
 * @param known a text that passes where only known ones do
 * @param isSaid whether the text gets to the database at all; what is never said must leave everything as it is
 * @param opening what is made of a text
 */
record HandOpenedDoor(String signature, String known, boolean isSaid, Function<String, Object> opening)
        implements DoorWay {
    static HandOpenedDoor said(String signature, Function<String, Object> opening) {
        return new HandOpenedDoor(signature, OpenedDoor.KNOWN, true, opening);
    }

    static HandOpenedDoor knownOnly(String signature, String known, Function<String, Object> opening) {
        return new HandOpenedDoor(signature, known, true, opening);
    }

    /** The program's own name for something; it is looked up, and stands nowhere. */
    static HandOpenedDoor unsaid(String signature, Function<String, Object> opening) {
        return new HandOpenedDoor(signature, OpenedDoor.KNOWN, false, opening);
    }

    @Override
    public Object with(String text) {
        return opening.apply(text);
    }

    @Override
    public String toString() {
        return signature + " by hand";
    }
}

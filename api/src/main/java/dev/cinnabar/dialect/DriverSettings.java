package dev.cinnabar.dialect;

import java.time.Duration;
import java.util.Map;

/**
 * What a program asks of the driver beside the URL. Immutable.
 *
 * @param connectTimeout how long making a connection may take
 * @param unsafe properties that the program set knowing that they are not on the dialect's list
 */
public record DriverSettings(Duration connectTimeout, Map<String, String> unsafe) {
    public DriverSettings {
        unsafe = Map.copyOf(unsafe);
    }

    /** Does not show the values of properties, which may be secret. */
    @Override
    public String toString() {
        return "DriverSettings[" + connectTimeout + ", unsafe=" + unsafe.keySet() + "]";
    }
}

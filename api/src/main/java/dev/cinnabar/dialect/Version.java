package dev.cinnabar.dialect;

import java.util.ArrayList;
import java.util.List;

/** A version in numbers, as far as its text has them: {@code 8.0.31-log} is 8, 0, 31. Immutable. */
public record Version(List<Integer> numbers) {
    public Version {
        numbers = List.copyOf(numbers);
    }

    /** Reads the numbers with which a version begins. */
    public static Version of(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("[.\\-+ ~_]", -1)) {
            if (part.isEmpty() || part.length() > 9 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                break;
            }
            numbers.add(Integer.parseInt(part));
        }
        return new Version(numbers);
    }

    /** Whether it is older than another; numbers that are not there count as 0. */
    public boolean isBelow(int... other) {
        for (int i = 0; i < other.length; i++) {
            int own = i < numbers.size() ? numbers.get(i) : 0;
            if (own != other[i]) {
                return own < other[i];
            }
        }
        return false;
    }
}

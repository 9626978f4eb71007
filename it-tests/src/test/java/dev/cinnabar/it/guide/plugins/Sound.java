package dev.cinnabar.it.guide.plugins;

import java.util.Locale;

/** The code of a name: its first letter, and digits for the consonants behind it. */
final class Sound {
    /** The digit of each letter from A to Z; 0 for one that is passed over. */
    private static final String DIGITS = "01230120022455012623010202";

    private Sound() {}

    static String of(String name) {
        String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        StringBuilder code = new StringBuilder();
        char before = '0';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            char digit = DIGITS.charAt(letter - 'A');
            if (code.isEmpty()) {
                code.append(letter);
            } else if (digit != '0' && digit != before) {
                code.append(digit);
            }
            before = letter == 'H' || letter == 'W' ? before : digit;
        }
        return code.isEmpty() ? "" : code.append("000").substring(0, 4);
    }
}

package com.example.shelf;

/** The number of a book: thirteen digits, of which the last one checks the others. */
public record Isbn(String digits) {
    public Isbn {
        if (!digits.matches("[0-9]{13}") || sum(digits) % 10 != 0) {
            throw new IllegalArgumentException("no ISBN: " + digits);
        }
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum;
    }

    /** As it is printed, with hyphens or without. */
    public static Isbn of(String printed) {
        return new Isbn(printed.replace("-", ""));
    }
}

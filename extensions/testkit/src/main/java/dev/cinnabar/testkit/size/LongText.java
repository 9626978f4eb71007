package dev.cinnabar.testkit.size;

/** Texts of a million characters. Stateless. */
public final class LongText {
    private static final int MILLION = 1_000_000;

    private LongText() {}

    /** A piece again and again, to a million characters or as many fewer as the last piece would be too long. */
    public static String million(String piece) {
        return piece.repeat(MILLION / piece.length());
    }
}

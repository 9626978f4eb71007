package dev.cinnabar.cli.draw;

/** How much room texts take, in pixels: a font in which all letters are of one width. Stateless. */
final class Metrics {
    static final double LETTER = 7.3;
    static final double ROW = 21;
    static final double HEAD = 28;
    static final double MARGIN = 10;
    /** Room for the marks of keys in front of a name. */
    static final double MARKS = 26;
    /** Between names and types. */
    static final double BETWEEN = 18;
    /** Between boxes of a layer. */
    static final double GAP = 26;
    /** Between the tracks of lines. */
    static final double TRACK = 12;
    /** Between a box and the first track. */
    static final double SIDE = 24;

    private Metrics() {}

    static double width(String text) {
        return text.codePoints()
                .mapToDouble(point -> isWide(point) ? 2 * LETTER : LETTER)
                .sum();
    }

    /** Of the scripts of East Asia, and pictures. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300;
    }

    static double names(Chart.Box box) {
        return MARKS
                + box.rows().stream()
                        .mapToDouble(row -> width(row.name()))
                        .max()
                        .orElse(0);
    }

    static double width(Chart.Box box) {
        double types = box.rows().stream()
                .mapToDouble(row -> width(row.shownType()))
                .max()
                .orElse(0);
        return Math.ceil(Math.max(width(box.title()) * 1.08, names(box) + BETWEEN + types) + 2 * MARGIN);
    }

    static double height(Chart.Box box) {
        return HEAD + ROW * box.rows().size() + 4;
    }

    /** The middle of a row, from the top of its box. */
    static double row(int row) {
        return HEAD + ROW * row + ROW / 2;
    }
}

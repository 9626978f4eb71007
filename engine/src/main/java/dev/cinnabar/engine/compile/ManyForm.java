package dev.cinnabar.engine.compile;

/**
 * The form of a statement for several rows. Immutable.
 *
 * @param rows how many rows are written out; {@link #ANY} where arrays bring them
 */
public record ManyForm(int rows) {
    /** Any number of rows: each place of the statement takes an array. */
    public static final ManyForm ARRAYS = new ManyForm(ManyForm.ANY);

    private static final int ANY = 0;

    /** So many rows, each written out. */
    public static ManyForm lists(int rows) {
        return new ManyForm(rows);
    }

    boolean isArrays() {
        return rows == ANY;
    }
}

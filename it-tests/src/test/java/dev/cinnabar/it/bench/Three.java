package dev.cinnabar.it.bench;

/** Three columns of a row: a number and two texts. */
public record Three(long id, String first, String second) {
    public long checksum() {
        return id * 31 + first.length() * 3L + second.length() * 5L;
    }
}

package dev.cinnabar.it.bench;

/** A whole product. */
record Product(long id, String code, String name, String description, int quantity) {
    long checksum() {
        return id * 31 + code.length() + name.length() * 3L + description.length() * 5L + quantity * 7L;
    }
}

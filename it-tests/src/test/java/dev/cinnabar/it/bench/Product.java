package dev.cinnabar.it.bench;

/** A whole product. */
public record Product(long id, String code, String name, String description, int quantity) {
    public long checksum() {
        return Content.checksum(id, code, name, description, quantity);
    }
}

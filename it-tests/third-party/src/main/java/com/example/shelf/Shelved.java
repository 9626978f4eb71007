package com.example.shelf;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;

/** Something that stands on a shelf. */
@Mixin
public interface Shelved {
    class Mapped {
        @Column(length = 20, index = true)
        String shelf = "unsorted";
    }

    String getShelf();

    void setShelf(String shelf);

    default boolean isSorted() {
        return !getShelf().equalsIgnoreCase("unsorted");
    }
}

package com.example.shelf;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import org.jspecify.annotations.Nullable;

/** An entity that uses the type and the mixin. */
@Entity(table = "books")
public final class Book extends BookModel implements Shelved {
    static class Mapped {
        @Id
        Long id;

        @Column(length = 100)
        String title;

        @Type(IsbnType.class)
        Isbn isbn;

        @Column(length = 200)
        @Nullable
        String remark;
    }

    Book() {}

    Book(String title, String isbn) {
        setTitle(title);
        setIsbn(Isbn.of(isbn));
    }
}

package dev.cinnabar.it.readme;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

@Entity(table = "books")
public final class Book extends BookModel { // BookModel is generated from Mapped while the class is compiled
    static class Mapped {
        @Id
        Long id;

        @Column(length = 200)
        String title;

        int pages;
    }

    Book() {}

    public Book(String title, int pages) {
        setTitle(title);
        setPages(pages);
    }
}

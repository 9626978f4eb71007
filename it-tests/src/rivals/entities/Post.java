package dev.cinnabar.it.rivals.@rival@;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What somebody wrote. */
@Entity
@Table(name = "post")
public class Post {
    @Id
    private Long id;

    private String title;

    private String body;

    @ManyToOne(fetch = FetchType.@one@)
    @JoinColumn(name = "author_id")
    private Author author;

    protected Post() {}

    public Author getAuthor() {
        return author;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }
}

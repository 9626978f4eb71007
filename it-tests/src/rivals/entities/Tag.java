package dev.cinnabar.it.rivals.@rival@;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What docs are found by. */
@Entity
@Table(name = "tag")
public class Tag {
    @Id
    private Long id;

    private String name;

    protected Tag() {}

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}

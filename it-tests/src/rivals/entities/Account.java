package dev.cinnabar.it.rivals.@rival@;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is changed. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private Long id;

    private String name;

    private String description;

    protected Account() {}

    public void setDescription(String description) {
        this.description = description;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }
}

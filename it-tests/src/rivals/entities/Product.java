package dev.cinnabar.it.rivals.@rival@;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is read. */
@Entity
@Table(name = "product")
public class Product {
    @Id
    private Long id;

    private String code;

    private String name;

    private String description;

    @Column(name = "qty")
    private int quantity;

    protected Product() {}

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    public int getQuantity() {
        return quantity;
    }
}

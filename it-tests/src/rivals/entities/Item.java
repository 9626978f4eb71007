package dev.cinnabar.it.rivals.@rival@;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What stays loaded. */
@Entity
@Table(name = "item")
public class Item {
    @Id
    private Long id;

    private String name;

    @Column(name = "qty")
    private int quantity;

    protected Item() {}

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getQuantity() {
        return quantity;
    }
}

package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** What accounts may wear; nobody writes down what becomes of it. */
@Entity(table = "audited_badges")
public final class Badge extends BadgeModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(secondary = "audited_account_badges", backPopulates = "badges")
        List<Account> accounts;
    }

    Badge() {}

    public Badge(String name) {
        setName(name);
    }
}

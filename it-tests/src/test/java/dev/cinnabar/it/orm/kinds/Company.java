package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Where people of all kinds work. */
@Entity(table = "companies")
public final class Company extends CompanyModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(
                backPopulates = "company",
                orderBy = "name",
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.MERGE})
        List<Person> staff;
    }

    Company() {}

    public Company(String name) {
        setName(name);
    }
}

package dev.cinnabar.it.ext.shapes.model;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Some members. */
@Entity(table = "teams")
public final class Team extends TeamModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(backPopulates = "team", orderBy = "name")
        List<Member> members;
    }

    public static final Formula<Team, Long> SIZE = formula(
            ENTITY,
            "size",
            () -> select(count())
                    .from(Member.class)
                    .where(Member.TEAM_ID.eq(ID))
                    .scalar());

    Team() {}

    public Team(long id, String name) {
        setId(id);
        setName(name);
    }
}

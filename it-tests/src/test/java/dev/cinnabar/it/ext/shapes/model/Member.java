package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody; changes are counted. */
@Entity(table = "members")
public final class Member extends MemberModel implements SoftDelete, TenantOwned {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        int score;

        @Version
        int version;

        @ForeignKey(Team.class)
        @Nullable
        Long teamId;

        @Relationship(backPopulates = "members")
        @Nullable
        Team team;

        @ForeignKey(Member.class)
        @Nullable
        Long mentorId;

        @Relationship(backPopulates = "pupils")
        @Nullable
        Member mentor;

        @Relationship(backPopulates = "mentor", orderBy = "name")
        List<Member> pupils;

        @Relationship(secondary = "member_badges", backPopulates = "holders", orderBy = "name")
        List<Badge> badges;
    }

    Member() {}

    public Member(long id, String name) {
        setId(id);
        setName(name);
    }
}

package dev.cinnabar.it.guide.blog;

import dev.cinnabar.it.guide.plugins.SoftDelete;
import dev.cinnabar.it.guide.plugins.Timestamps;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import dev.cinnabar.orm.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mixins from other packages, a type of our own, a version counter. */
@Entity(table = "members")
public final class Member extends MemberModel implements Timestamps, SoftDelete {

    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String firstName;

        @Column(length = 50)
        String lastName;

        @Type(JsonEncodedMap.class)
        @Nullable
        Map<String, Object> settings;

        @Version
        int version;
    }

    Member() {}

    public Member(String firstName, String lastName) {
        setFirstName(firstName);
        setLastName(lastName);
    }
}

package news;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

@Entity(table = "profiles")
public final class Profile extends ProfileModel {
    static class Mapped {
        @Id @ForeignKey(Author.class) Long authorId;
        @Column(name = "home_page") @Nullable String homePage;
        int age;
        @Relationship(backPopulates = "profile") Author author;
    }
}

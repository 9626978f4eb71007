package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Relationship(
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE},
                passiveDeletes = PassiveDeletes.OFF)
        WriteOnly<Post> posts;
    }
}

@Entity
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(User.class) Long authorId;
    }
}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Relationship Bag<Post> posts;
    }
}

@Entity
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
        String slug;
        @Nullable String motto;
        long place;
        @ForeignKey(User.class) Long authorId;
    }
}

class Bag<T> {}

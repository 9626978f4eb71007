package mistakes;

import dev.cinnabar.orm.*;
import dev.cinnabar.sql.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Relationship(join = Rule.class) Map<String, Post> posts;
    }
}

@Entity
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(User.class) Long authorId;
    }
}

class Rule implements JoinRule<User, Post> {
    public Condition between(Side<User> here, Side<Post> there) {
        return here.of(User.ID).eq(there.of(Post.ID));
    }
}

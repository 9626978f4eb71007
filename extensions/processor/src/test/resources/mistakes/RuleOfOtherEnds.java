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
        @Relationship(join = Rule.class) List<Post> posts;
    }
}

@Entity
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(User.class) Long authorId;
    }
}

interface Backwards<T extends Model> extends JoinRule<Post, T> {}

class Rule implements Backwards<User> {
    public Condition between(Side<Post> here, Side<User> there) {
        return here.of(Post.ID).eq(there.of(User.ID));
    }
}

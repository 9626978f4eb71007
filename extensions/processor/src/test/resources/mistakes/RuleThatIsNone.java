package mistakes;

import dev.cinnabar.orm.*;
import dev.cinnabar.sql.*;
import java.time.*;
import java.util.*;

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

class Rule {}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Relationship(backPopulates = "tag") List<Post> posts;
    }
}

@Entity
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(User.class) Long authorId;
        @ForeignKey(Tag.class) Long tagId;
        @Relationship Tag tag;
    }
}

@Entity
class Tag extends TagModel {
    static class Mapped {
        @Id Long id;
    }
}

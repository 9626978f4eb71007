package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
    }
}

@Entity(schema = "blog")
class Post extends PostModel {
    static class Mapped {
        @Id Long id;
    }
}

@Entity
@RenamedFrom("user")
class Person extends PersonModel {
    static class Mapped {
        @Id Long id;
    }
}

@Entity
@RenamedFrom("post")
class Essay extends EssayModel {
    static class Mapped {
        @Id Long id;
    }
}

@Entity
@RenamedFrom("post")
class Paper extends PaperModel {
    static class Mapped {
        @Id Long id;
    }
}

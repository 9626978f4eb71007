package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        String nick;
        @RenamedFrom("Nick") String name;
        @Embedded Address home;
    }
}

record Address(String city, @RenamedFrom("city") String town) {}

@Entity(inherits = User.class, table = "admins")
class Admin extends AdminModel {
    static class Mapped {
        @RenamedFrom("nick") int level;
    }
}

@Entity(inherits = User.class, concrete = true)
class Guest extends GuestModel {
    static class Mapped {
        @RenamedFrom("nick") int visits;
    }
}

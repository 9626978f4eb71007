package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity(discriminator = "kind")
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        String name;
    }
}

@Entity(inherits = User.class, discriminator = "sort")
class Admin extends AdminModel {
    static class Mapped {
        int level;
    }
}

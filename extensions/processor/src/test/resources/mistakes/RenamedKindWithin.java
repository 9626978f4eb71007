package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity(discriminator = "kind")
class User extends UserModel {
    static class Mapped {
        @Id Long id;
    }
}

@Entity(inherits = User.class)
@RenamedFrom("chief")
class Admin extends AdminModel {
    static class Mapped {
        int level;
    }

    @RenamedFrom("chiefs")
    private final int count = 0;
}

@RenamedFrom("nobody")
class Nobody {}

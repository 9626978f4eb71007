package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        String name;
    }
}

@Entity(table = "admins", inherits = User.class)
class Admin extends AdminModel {
    static class Mapped {
        int level;
    }
}

@Entity(inherits = Admin.class, concrete = true)
class Chief extends ChiefModel {
    static class Mapped {
        int rank;
    }
}

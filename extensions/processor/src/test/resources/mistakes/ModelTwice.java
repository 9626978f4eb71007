package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class One {
    @Entity
    static class User extends UserModel {
        static class Mapped {
            @Id Long id;
        }
    }
}

class Two {
    @Entity
    static class User extends UserModel {
        static class Mapped {
            @Id Long id;
        }
    }
}

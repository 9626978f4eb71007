package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

interface Named {
    class Mapped {
        String name;
    }
}

@Entity
class User extends UserModel implements Named {
    static class Mapped {
        @Id Long id;
    }
}

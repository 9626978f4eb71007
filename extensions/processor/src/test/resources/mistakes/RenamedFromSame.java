package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel implements Marked {
    static class Mapped {
        @Id Long id;
        @RenamedFrom("nick") String first;
        @RenamedFrom("nick") String last;
    }
}

@Mixin
interface Marked {
    class Mapped {
        @RenamedFrom("nick") String mark;
    }
}

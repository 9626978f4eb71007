package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Mixin
interface Placed {
    class Mapped {
        String home;
    }
}

@Entity
class User extends UserModel implements Placed {
    static class Mapped {
        @Id Long id;
        @Embedded Address home;
    }
}

record Address(String city) {}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity(concrete = true)
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        String name;
    }
}

package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity
@RenamedFrom("")
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @RenamedFrom(" ") String name;
    }
}

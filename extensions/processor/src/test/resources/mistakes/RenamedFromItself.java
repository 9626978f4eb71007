package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity(table = "people")
@RenamedFrom("people")
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @RenamedFrom("full_name") String fullName;
        @Column(name = "mail") @RenamedFrom("mail") String email;
        @Embedded Address home;
    }
}

record Address(@RenamedFrom("city") String city) {}

package mistakes;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(User.class) @Nullable Long leaderId;
        @Relationship @RenamedFrom("boss") @Nullable User leader;
        @Embedded @RenamedFrom("house") Address home;
    }
}

record Address(String city) {}

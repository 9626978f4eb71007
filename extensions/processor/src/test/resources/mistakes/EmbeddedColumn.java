package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Column(nullable = true, name = "where_", unique = true) @Embedded Address home;
    }
}

record Address(String city) {}

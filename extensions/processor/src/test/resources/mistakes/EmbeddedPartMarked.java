package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Embedded Address home;
    }
}

record Address(@Version int count, @Relationship User neighbour, @Embedded Place place) {}

record Place(String city) {}

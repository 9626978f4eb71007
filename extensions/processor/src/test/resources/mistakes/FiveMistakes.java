package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Column(length = 0) String name;
        Thread worker;
        @Relationship String author;
        @Version double version;
        @Column(length = 3) int age;
    }
}

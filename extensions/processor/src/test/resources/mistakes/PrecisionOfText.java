package mistakes;

import dev.cinnabar.orm.*;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Column(precision = 10) String name;
    }
}

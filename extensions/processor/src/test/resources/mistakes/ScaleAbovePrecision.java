package mistakes;

import dev.cinnabar.orm.*;
import java.math.BigDecimal;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Column(precision = 4, scale = 5) BigDecimal balance;
    }
}

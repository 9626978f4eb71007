package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity(table = "admins", inherits = Admin.class)
class Admin extends AdminModel {
    static class Mapped {
        @Id Long id;
    }
}

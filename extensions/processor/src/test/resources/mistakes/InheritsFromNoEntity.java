package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Base {}

@Entity(table = "admins", inherits = Base.class)
class Admin extends AdminModel {
    static class Mapped {
        @Id Long id;
    }
}

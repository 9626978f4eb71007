package mistakes;

import dev.cinnabar.orm.*;

@Entity(elements = Rest.class)
class User extends UserModel {
    static class Mapped {
        @Id Long id;
    }
}

class Rest {
    public java.util.List<dev.cinnabar.schema.TableElement> elements() {
        return java.util.List.of();
    }
}

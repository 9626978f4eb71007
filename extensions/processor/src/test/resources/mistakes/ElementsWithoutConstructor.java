package mistakes;

import dev.cinnabar.orm.*;
import dev.cinnabar.schema.TableElement;
import java.util.List;

@Entity(elements = Rest.class)
class User extends UserModel {
    static class Mapped {
        @Id Long id;
    }
}

class Rest implements TableElements {
    Rest(int number) {}

    @Override
    public List<TableElement> elements() {
        return List.of();
    }
}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Relationship WriteOnly<Text> texts;
        @Relationship WriteOnly<Missing> lines;
    }
}

abstract class Text extends Model {}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Type(Upper.class) int name;
    }
}

final class Upper extends dev.cinnabar.type.TypeDecorator<String, String> {
    @Override
    public dev.cinnabar.type.SqlType<String> storedAs() {
        return dev.cinnabar.type.Types.TEXT;
    }

    @Override
    public String toDatabase(String value, dev.cinnabar.type.DialectInfo dialect) {
        return value;
    }

    @Override
    public String fromDatabase(String value, dev.cinnabar.type.DialectInfo dialect) {
        return value;
    }
}

package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class User extends UserModel {
    static class Mapped {
        @Id Long id;
        @Id @Embedded Address first;
        @Version @Embedded Address second;
        @ForeignKey(User.class) @Embedded Address third;
        @Type(Line.class) @Embedded Address fourth;
        @Relationship @Embedded Address fifth;
    }
}

record Address(String city) {}

final class Line extends dev.cinnabar.type.TypeDecorator<Address, String> {
    @Override
    public dev.cinnabar.type.SqlType<String> storedAs() {
        return dev.cinnabar.type.Types.TEXT;
    }

    @Override
    public String toDatabase(Address value, dev.cinnabar.type.DialectInfo dialect) {
        return value.city();
    }

    @Override
    public Address fromDatabase(String value, dev.cinnabar.type.DialectInfo dialect) {
        return new Address(value);
    }
}

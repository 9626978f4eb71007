package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Staff {
    @Entity(discriminator = "kind")
    static class Person extends PersonModel {
        static class Mapped {
            @Id Long id;
        }
    }

    @Entity(inherits = Person.class, discriminatorValue = "x")
    static class Cook extends CookModel {
        static class Mapped {}
    }

    @Entity(inherits = Person.class, discriminatorValue = "x")
    static class Waiter extends WaiterModel {
        static class Mapped {}
    }
}

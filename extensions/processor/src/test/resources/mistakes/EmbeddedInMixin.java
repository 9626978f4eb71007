package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Mixin
interface Placed {
    class Mapped {
        @Embedded Address place;
        int floor;
    }
}

record Address(String city) {}

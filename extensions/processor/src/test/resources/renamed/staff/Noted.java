package staff;

import dev.cinnabar.orm.Mixin;
import dev.cinnabar.orm.RenamedFrom;
import org.jspecify.annotations.Nullable;

@Mixin
public interface Noted {
    class Mapped {
        @RenamedFrom("remark")
        @Nullable String note;
    }
}

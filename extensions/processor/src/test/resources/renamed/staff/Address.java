package staff;

import dev.cinnabar.orm.RenamedFrom;

public record Address(@RenamedFrom("town") String city, String street) {}

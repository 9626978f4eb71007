package dev.cinnabar.it.orm.assets;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a firm has, by its code. */
@Entity(table = "assets", discriminator = "kind")
public class Asset extends AssetModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 20)
        String code;

        @Column(length = 20)
        @Nullable
        String owner;

        @Embedded
        @Nullable
        Spot place;

        @Column(updateNow = true)
        @Nullable
        Instant changedAt;
    }

    Asset() {}

    public Asset(String code) {
        setCode(code);
    }
}

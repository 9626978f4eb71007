package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Mixin;

/** Whoever made the row. */
@Mixin
public interface Signed {

    class Mapped {
        @Column(length = 50, index = true)
        String signedBy = "nobody";
    }

    String getSignedBy();

    void setSignedBy(String name);
}

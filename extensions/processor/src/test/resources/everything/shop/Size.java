package shop;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is several columns. */
public record Size(
        int height,
        @Column(name = "w") Integer width,
        @Nullable String unit,
        byte @Nullable [] drawing,
        @Nullable byte[] sketch,
        @Type(Words.class) Map<String, List<? extends Number>> words) {
    public static final String NONE = "";
    static final long FAR = 1L << 40;
}

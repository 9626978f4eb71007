package shop;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attributes that are called as generated code calls its own things. */
@Entity
public final class Shadows extends ShadowsModel {
    static class Mapped {
        @Id
        Long id;

        int slot = 4;
        String value = "value";
        String said = "said";
        String name = "name";
        String column = "column";
        UUID uuid = new UUID(1, 2);
        boolean loaded = true;
        double ratio = 0.5;

        @ForeignKey(Shadows.class)
        @Nullable
        Long fromId;

        @Relationship(backPopulates = "relation")
        @Nullable
        Shadows from;

        @Relationship(backPopulates = "from")
        List<Shadows> relation;
    }

    public static void run() {
        Shadows first = new Shadows();
        Shadows second = new Shadows();
        second.setFrom(first);
        second.setFrom(first);

        is(first.getRelation(), List.of(second));
        second.setFrom(null);
        is(first.getRelation(), List.of());
        is(SLOT.of(first), 4);
        is(VALUE.of(first), "value");
        is(SAID.of(first), "said");
        first.setSlot(5);
        first.setValue("other");
        is(SLOT.of(first), 5);
        is(VALUE.of(first), "other");
        is(LOADED.of(first), true);
        is(UUID.of(first), new UUID(1, 2));
        is(new Everything().getKey().toString(), "00000000-0000-0000-0000-000000000007");
        is(new Everything().getColor(), Everything.Color.RED);
        is(Shadows.as("s").RATIO.node().equals(Shadows.RATIO.node()), false);
    }

    private static void is(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(found + " is not " + expected);
        }
    }
}

package dev.cinnabar.ext.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose block a thread is in. What stands in a thread is taken out at the end of its block. */
final class Acting {
    private static final ThreadLocal<@Nullable String> USER = new ThreadLocal<>();

    private Acting() {}

    static <T extends @Nullable Object, X extends Exception> T as(String user, CurrentUser.Call<T, X> work) throws X {
        String outer = USER.get();
        USER.set(Objects.requireNonNull(user, "user"));
        try {
            return work.call();
        } finally {
            back(outer);
        }
    }

    private static void back(@Nullable String outer) {
        if (outer == null) {
            USER.remove();
        } else {
            USER.set(outer);
        }
    }

    /** Null outside of all blocks. */
    static @Nullable String user() {
        return USER.get();
    }
}

package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A door whose text does not get into SQL, and what is promised of it instead.
 *
 * @param signature as the list of doors names it
 * @param harmless a text that keeps the promise trivially: what is heard then is what may be heard
 */
record PromisedDoor(String signature, String harmless, Promise promise) {
    /** Fails where the promise is broken; a refusal keeps it. */
    @FunctionalInterface
    interface Promise {
        void keptBy(PromiseGround ground, String text) throws Exception;
    }

    /** What a door makes of a text. */
    @FunctionalInterface
    interface Opening {
        @Nullable
        Object with(PromiseGround ground, String text) throws Exception;
    }

    /** The text is looked for among known ones, and is none of them. */
    static PromisedDoor lookup(String signature, Opening opening) {
        return new PromisedDoor(
                signature,
                "plain",
                (ground, text) -> assertThat(isNothing(opening.with(ground, text)))
                        .as("finds nothing")
                        .isTrue());
    }

    /** The text is looked for among known ones; this one is there. */
    static PromisedDoor lookup(String signature, String known, Opening opening) {
        return new PromisedDoor(
                signature,
                known,
                (ground, text) -> assertThat(isNothing(opening.with(ground, text)))
                        .as("finds nothing")
                        .isEqualTo(!text.equals(known)));
    }

    private static boolean isNothing(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(PromisedDoor::isNothing);
        }
        return answer == null
                || answer.equals(false)
                || answer.equals(Optional.empty())
                || answer instanceof Collection<?> found && found.isEmpty();
    }

    /** The text stands whole in its place, and all else is as with a harmless one. */
    static PromisedDoor whole(String signature, Opening opening) {
        return whole(signature, "plain", opening);
    }

    /** The same where a harmless text is another one. */
    static PromisedDoor whole(String signature, String harmless, Opening opening) {
        return new PromisedDoor(signature, harmless, (ground, text) -> {
            List<Object> parts = WholeParts.of(opening.with(ground, text), text);
            assertThat(WholeParts.hold(parts)).as("stands whole in %s", parts).isTrue();
            assertThat(parts).isEqualTo(WholeParts.of(opening.with(ground, harmless), harmless));
        });
    }

    /** What comes out is the same whatever the text is. */
    static PromisedDoor silent(String signature, Opening opening) {
        return new PromisedDoor(
                signature,
                "plain",
                (ground, text) -> assertThat(opening.with(ground, text)).isEqualTo(opening.with(ground, "plain")));
    }

    /** Something else is promised. */
    static PromisedDoor that(String signature, Promise promise) {
        return new PromisedDoor(signature, "plain", promise);
    }
}

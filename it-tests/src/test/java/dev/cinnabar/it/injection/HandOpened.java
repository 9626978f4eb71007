package dev.cinnabar.it.injection;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doors that are opened by hand, at each of the places where they take a text. */
final class HandOpened {
    private HandOpened() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(
                        HandOpenedOptions.all(),
                        HandOpenedColumns.all(),
                        HandOpenedTables.all(),
                        HandOpenedStatements.all(),
                        HandOpenedNodes.all(),
                        HandOpenedEngine.all())
                .flatMap(doors -> doors);
    }

    static Set<String> signatures() {
        return all().map(HandOpenedDoor::signature).collect(Collectors.toSet());
    }
}

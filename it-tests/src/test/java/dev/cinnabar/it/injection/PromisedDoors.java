package dev.cinnabar.it.injection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The doors whose text does not get into SQL. */
final class PromisedDoors {
    private PromisedDoors() {}

    static List<PromisedDoor> all() {
        return Stream.of(
                        PromisedSettings.all(),
                        PromisedUrls.all(),
                        PromisedLookups.all(),
                        PromisedInspections.all(),
                        PromisedSilence.all(),
                        PromisedReaders.all())
                .flatMap(doors -> doors)
                .toList();
    }

    static Set<String> signatures() {
        return all().stream().map(PromisedDoor::signature).collect(Collectors.toSet());
    }
}

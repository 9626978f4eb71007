package dev.cinnabar.it.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What the cases are given, made beforehand. Immutable. */
public record Inputs(List<NewCustomer> customers, List<List<Description>> descriptions, List<PostFilter> filters) {
    public static Inputs make() {
        return new Inputs(
                Content.customers(),
                List.of(Content.descriptions("even"), Content.descriptions("another")),
                IntStream.range(0, PostFilter.COMBINATIONS)
                        .mapToObj(PostFilter::of)
                        .toList());
    }

    /** Another product, or customer, each time, in no order. */
    public static long row(int number) {
        return Math.floorMod(number * 1_664_525L + 1_013_904_223L, (long) Content.PRODUCTS) + 1;
    }

    public List<Description> descriptions(int number) {
        return descriptions.get(number & 1);
    }

    public PostFilter filter(int number) {
        return filters.get(number & PostFilter.COMBINATIONS - 1);
    }
}

package dev.cinnabar.it.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule of the house.
 *
 * @param name also the name of the folder with the breach that was planted for it
 * @param finder finds what breaks the rule, one line for each place
 */
record HouseRule(String name, Function<House, List<String>> finder) {
    /** A rule on compiled classes; it holds where no class is concerned. */
    static HouseRule of(String name, ArchRule rule) {
        return new HouseRule(
                name,
                house -> rule.allowEmptyShould(true)
                        .evaluate(house.classes())
                        .getFailureReport()
                        .getDetails());
    }

    List<String> breaches(House house) {
        return finder.apply(house);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.cinnabar.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final House OURS = House.ours();

    static List<HouseRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void house_keepsTheRule(HouseRule rule) {
        assertThat(rule.breaches(OURS)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_findsItsPlantedBreach(HouseRule rule, @TempDir Path folder) {
        var planted = PlantedHouse.withBreachOf(rule, folder);

        assertThat(rule.breaches(planted)).as(rule.name()).isNotEmpty().allMatch(place -> place.contains("Breach"));
    }

    /** By name, since each of them is a way of its own from data to code. */
    @Test
    @Tag("SEC-20")
    void everyWayFromDataToCode_isFound_inExtensionsToo(@TempDir Path folder) {
        var rule = HouseRules.all().stream()
                .filter(one -> one.name().equals("nothing-is-serialized-looked-up-or-executed"))
                .findFirst()
                .orElseThrow();

        var places = rule.breaches(PlantedHouse.withBreachOf(rule, folder));

        assertThat(rule.breaches(OURS)).isEmpty();
        assertThat(List.of(
                        "dev.cinnabar.engine.boot.Breach",
                        "dev.cinnabar.ext.audit.Breach.read",
                        "dev.cinnabar.ext.audit.Breach.parse",
                        "dev.cinnabar.ext.audit.Breach.find",
                        "dev.cinnabar.ext.audit.Breach.engine"))
                .allSatisfy(breach -> assertThat(places).anyMatch(place -> place.contains(breach)));
    }

    @Test
    void house_isSeenWhole() {
        assertThat(OURS.classes().contain("dev.cinnabar.error.CinnabarException"))
                .isTrue();
        assertThat(OURS.classes().stream().map(Rooms::moduleOf))
                .contains("api", "engine", "dialect.sqlite", "dialect.postgres", "dialect.mysql", "testkit");
        assertThat(OURS.sources("api")).isNotEmpty();
        assertThat(OURS.sources("engine")).isNotEmpty();
    }
}

package dev.cinnabar.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Packages as rooms: which module they belong to, and which way their arrows go. */
final class Rooms {
    /** From the ground up: each imports only from those before it. */
    static final List<String> OF_THE_API = List.of(
            "error",
            "type",
            "schema",
            "result",
            "sql.node",
            "sql",
            "dialect",
            "event",
            "connect",
            "plugin",
            "orm.access",
            "orm");

    private static final String ROOT = "dev.cinnabar.";

    private Rooms() {}

    /** The packages of the API, as ArchUnit takes them. */
    static List<String> api() {
        return OF_THE_API.stream().map(room -> ROOT + room).toList();
    }

    static List<String> circles(House house) {
        return modules(house).flatMap(module -> circles(house, module)).toList();
    }

    private static Stream<String> modules(House house) {
        return house.classes().stream().map(Rooms::moduleOf).distinct().sorted();
    }

    private static Stream<String> circles(House house, String module) {
        var classes = house.classes()
                .that(describe("of " + module, type -> moduleOf(type).equals(module)));
        return slices()
                .assignedFrom(new ByPackage())
                .should()
                .beFreeOfCycles()
                .evaluate(classes)
                .getFailureReport()
                .getDetails()
                .stream();
    }

    /** {@code dialect.sqlite} for a dialect, {@code engine} and {@code testkit} as they are, and {@code api} for the rest. */
    static String moduleOf(JavaClass type) {
        var name = type.getPackageName().substring(ROOT.length());
        if (name.startsWith("dialect.")) {
            return name.split("\\.", -1)[0] + "." + name.split("\\.", -1)[1];
        }
        return OF_THE_API.contains(name) ? "api" : name.split("\\.", -1)[0];
    }

    /** Imports from a room that stands above. */
    static List<String> upwardImports(House house) {
        return house.classes().stream()
                .filter(type -> floor(type) >= 0)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> floor(dependency.getTargetClass()) > floor(dependency.getOriginClass()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static int floor(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? OF_THE_API.indexOf(name.substring(ROOT.length())) : -1;
    }

    /** One slice for each package. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}

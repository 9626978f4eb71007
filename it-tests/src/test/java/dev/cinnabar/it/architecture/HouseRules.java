package dev.cinnabar.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, in the order of docs/decisions.md. */
final class HouseRules {
    /** Floor 0: what every module may use. */
    private static final List<String> GROUND =
            List.of("java..", "javax.sql..", "org.jspecify..", "org.slf4j..", "com.google.common..");

    private static final String[] AT_RUN_TIME = Stream.concat(
                    Rooms.api().stream(), Stream.of("dev.cinnabar.engine..", "dev.cinnabar.dialect.."))
            .toArray(String[]::new);
    /** The doors through which data becomes code, or files and other machines are read because a text says so. */
    private static final List<String> DOORS_TO_CODE = List.of(
            "javax.naming..",
            "javax.script..",
            "java.rmi..",
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml.sax..",
            "org.yaml.snakeyaml..",
            "org.snakeyaml..",
            "com.fasterxml.jackson.dataformat..",
            "tools.jackson.dataformat..",
            "org.graalvm.polyglot..");

    /** The extensions that build, test or administer, by the beginnings of their packages; all others run in programs. */
    private static final List<String> NOT_IN_PROGRAMS = List.of(
            "dev.cinnabar.cli",
            "dev.cinnabar.ext.maven",
            "dev.cinnabar.ext.junit",
            "dev.cinnabar.processor",
            "dev.cinnabar.testkit");

    private static final Set<String> CODE_FROM_DATA = Set.of(
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.beans.XMLDecoder",
            "java.beans.XMLEncoder",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "javax.tools.JavaCompiler");

    private static final Pattern DATABASES =
            Pattern.compile("postgres|mysql|sqlite|mariadb|oracle|duckdb|\\bh2\\b", Pattern.CASE_INSENSITIVE);

    private HouseRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("packages-have-no-circles", Rooms::circles),
                new HouseRule("rooms-of-the-api-import-downwards", Rooms::upwardImports),
                HouseRule.of("nobody-imports-the-engine", nobodyImportsTheEngine()),
                HouseRule.of("dialects-import-the-api-only", dialectsImportTheApiOnly()),
                HouseRule.of("extensions-do-not-import-dialects", extensionsDoNotImportDialects()),
                new HouseRule(
                        "engine-and-api-name-no-database", new NameScan(List.of("api", "engine"), DATABASES)::breaches),
                HouseRule.of("statements-know-no-jdbc", statementsKnowNoJdbc()),
                HouseRule.of("one-room-calls-guavas-bus", oneRoomCallsGuavasBus()),
                HouseRule.of("jdbc-is-called-in-its-rooms", jdbcIsCalledInItsRooms()),
                new HouseRule("nodes-and-events-are-immutable", Immutability::breaches),
                HouseRule.of("nothing-is-serialized-looked-up-or-executed", nothingIsSerializedLookedUpOrExecuted()),
                HouseRule.of(
                        "the-command-line-starts-an-editor-and-compiles-scripts-alone",
                        theCommandLineStartsAnEditorAndCompilesScriptsAlone()),
                HouseRule.of("no-system-properties", noSystemProperties()),
                HouseRule.of("public-types-are-null-marked", publicTypesAreNullMarked()));
    }

    private static ArchRule nobodyImportsTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.cinnabar.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cinnabar.engine..");
    }

    private static ArchRule dialectsImportTheApiOnly() {
        return classes().that().resideInAPackage("dev.cinnabar.dialect.*..").should(importOnlyGroundApiAndTheirOwn());
    }

    /** A dialect may import the API and its own packages, which its siblings' are not. */
    private static ArchCondition<JavaClass> importOnlyGroundApiAndTheirOwn() {
        return new ArchCondition<>("import only the ground, the API and their own packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var module = Rooms.moduleOf(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !isAllowed(dependency.getTargetClass().getBaseComponentType(), module))
                        .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isAllowed(JavaClass target, String module) {
        var name = target.getPackageName();
        return target.isPrimitive()
                || GROUND.stream().anyMatch(ground -> name.startsWith(ground.replace("..", "")))
                || Rooms.api().contains(name)
                || (name.startsWith("dev.cinnabar.") && Rooms.moduleOf(target).equals(module));
    }

    private static ArchRule extensionsDoNotImportDialects() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(AT_RUN_TIME)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cinnabar.dialect.*..");
    }

    private static ArchRule statementsKnowNoJdbc() {
        return noClasses()
                .that()
                .resideInAnyPackage("dev.cinnabar.sql..", "dev.cinnabar.schema", "dev.cinnabar.error")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..");
    }

    private static ArchRule oneRoomCallsGuavasBus() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.cinnabar.engine.event")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.common.eventbus..");
    }

    private static ArchRule jdbcIsCalledInItsRooms() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.cinnabar.engine.pool..",
                        "dev.cinnabar.engine.execute..",
                        "dev.cinnabar.dialect..",
                        "dev.cinnabar.testkit..")
                .should()
                .callMethodWhere(theTargetIsAResourceOfJdbc());
    }

    private static DescribedPredicate<JavaMethodCall> theTargetIsAResourceOfJdbc() {
        var resources = List.of(
                java.sql.Connection.class,
                Statement.class,
                PreparedStatement.class,
                ResultSet.class,
                Driver.class,
                DriverManager.class,
                DataSource.class);
        return describe("a resource of JDBC is called", call -> {
            var target = call.getTarget();
            return resources.stream().anyMatch(resource -> target.getOwner().isEquivalentTo(resource));
        });
    }

    /** The command line may start an editor, and test kits a server: neither runs in a program that uses Cinnabar. */
    private static ArchRule nothingIsSerializedLookedUpOrExecuted() {
        return noClasses()
                .that(describe("of a module that programs run with", HouseRules::isInPrograms))
                .should()
                .dependOnClassesThat(
                        describe("serialize, look up or execute, or parse XML or YAML", HouseRules::makesCodeOfData));
    }

    /** What the command line may do beyond others stands in two places; JShell is a third, and no process. */
    private static ArchRule theCommandLineStartsAnEditorAndCompilesScriptsAlone() {
        return noClasses()
                .that()
                .resideInAPackage("dev.cinnabar.cli..")
                .and()
                .doNotHaveFullyQualifiedName("dev.cinnabar.cli.command.Edit")
                .and()
                .doNotHaveFullyQualifiedName("dev.cinnabar.cli.script.ScriptCompiler")
                .should()
                .dependOnClassesThat(
                        describe("serialize, look up or execute, or parse XML or YAML", HouseRules::makesCodeOfData));
    }

    private static boolean isInPrograms(JavaClass type) {
        return NOT_IN_PROGRAMS.stream().noneMatch(type.getPackageName()::startsWith);
    }

    private static boolean makesCodeOfData(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return CODE_FROM_DATA.stream().anyMatch(element::isAssignableTo)
                || DOORS_TO_CODE.stream()
                        .anyMatch(door -> PackageMatcher.of(door).matches(element.getPackageName()));
    }

    private static ArchRule noSystemProperties() {
        return noClasses()
                .that()
                .resideInAnyPackage(AT_RUN_TIME)
                .should()
                .callMethodWhere(describe(
                        "a system property is read or set",
                        call -> (call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().endsWith("Property"))
                                || call.getTargetOwner().isEquivalentTo(Boolean.class)
                                        && call.getName().equals("getBoolean")));
    }

    private static ArchRule publicTypesAreNullMarked() {
        return classes().that().arePublic().should(new ArchCondition<>("sit in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " sits in a package without @NullMarked"));
                }
            }
        });
    }
}

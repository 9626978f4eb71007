package dev.cinnabar.it.proof;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values stand in SQL text in a few places only: schema changes, scripts, and where the program says inline. */
@Tag("once")
class LiteralRendererTest {
    /** Who may turn a value into text, and what for. */
    private static final Set<String> ALLOWED = Set.of(
            "dev.cinnabar.dialect.StatementWriter", // hands on to the adapters: for scripts, and for inline values
            "dev.cinnabar.dialect.ValueGrammar", // inline values
            "dev.cinnabar.dialect.StandardGrammar", // scripts and conditions of schema changes
            "dev.cinnabar.dialect.ColumnGrammar", // schema changes: defaults, checks, comments
            "dev.cinnabar.dialect.DeclaredType", // schema changes: types of another dialect
            "dev.cinnabar.dialect.sqlite.SqliteExactColumns", // a catalogue read for a new table: names that are texts
            "dev.cinnabar.dialect.postgres.PostgresGrammar"); // the name of a sequence, in nextval

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cinnabar");

    @Test
    @Tag("SEC-01")
    void literals_areRenderedInNamedPlacesOnly() {
        noClasses()
                .that(describe(
                        "are no adapter, no catalogue reader and not allowed by name", LiteralRendererTest::isOther))
                .should()
                .callMethodWhere(describe(
                        "a literal is rendered",
                        call -> call.getTarget().getName().equals("literal")
                                && (call.getTargetOwner().isAssignableTo("dev.cinnabar.type.TypeAdapter")
                                        || call.getTargetOwner()
                                                .isAssignableTo("dev.cinnabar.dialect.StatementWriter"))))
                .check(MAIN);
    }

    private static boolean isOther(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        boolean adapter = outer.isAssignableTo("dev.cinnabar.type.TypeAdapter")
                || outer.isAssignableTo("dev.cinnabar.dialect.StandardTypes")
                || outer.isAssignableTo("dev.cinnabar.type.NativeType")
                || outer.getSimpleName().endsWith("Text")
                || outer.getSimpleName().endsWith("Catalogue");
        return !adapter
                && !ALLOWED.contains(outer.getName())
                && !outer.getPackageName().startsWith("dev.cinnabar.testkit")
                && !outer.getPackageName().startsWith("dev.cinnabar.it");
    }
}

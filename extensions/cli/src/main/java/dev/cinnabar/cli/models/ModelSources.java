package dev.cinnabar.cli.models;

import dev.cinnabar.cli.models.Mapped.Loose;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * The sources of model classes for the tables of a database: a class for each table, an enum for each type of words, and the tables that
 * no class can stand for. Compiled, they say what the database is. The same tables give the same sources. Immutable.
 *
 * @param files the sources, in the order of their names
 * @param remarks what is otherwise than one would think, a line each
 */
public record ModelSources(List<SourceFile> files, List<String> remarks) {
    public ModelSources {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * The sources for those tables.
     *
     * @param tables as they were read from the database
     * @param inPackage the name of their package; empty for the unnamed one
     */
    public static ModelSources of(MetaData tables, Origin origin, String inPackage) {
        if (!inPackage.isEmpty() && !SourceVersion.isName(inPackage, SourceVersion.RELEASE_17)) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "`" + inPackage + "` is no name of a package.",
                    "write one such as org.example.shop");
        }
        Plan plan = Plan.of(tables, origin);
        List<SourceFile> files = new ArrayList<>();
        plan.classes().forEach(each -> files.add(new EntitySource(each, plan, origin).write(inPackage)));
        plan.words().used().forEach(each -> files.add(each.source(inPackage)));
        if (!plan.plain().isEmpty()) {
            files.add(new TablesSource(plan, origin).write(inPackage));
        }
        if (!inPackage.isEmpty() && !files.isEmpty()) {
            files.add(packageInfo(inPackage));
        }
        files.sort(java.util.Comparator.comparing(SourceFile::name));
        return new ModelSources(files, remarks(plan));
    }

    private static SourceFile packageInfo(String inPackage) {
        return SourceFile.of(inPackage, "package-info", """
            /** Models of the tables of a database. */
            @NullMarked
            package %s;

            import org.jspecify.annotations.NullMarked;
            """.formatted(inPackage));
    }

    private static List<String> remarks(Plan plan) {
        List<String> remarks = new ArrayList<>(TablesSource.reasons(plan.plain()));
        for (Mapped each : plan.classes()) {
            for (Loose loose : each.loose()) {
                remarks.add(each.name() + " " + loose.key().columns() + " becomes no relationship to "
                        + loose.key().target() + ": " + loose.why());
            }
        }
        return remarks;
    }
}

package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** Tells the annotations beside {@code @Embedded}, and on the components of its record, that nobody would read. */
final class EmbeddedMarks {
    private static final List<Lost> BESIDE = List.of(
            new Lost("Id", "leave it out, and give the key a field of its own: @Id Long id;"),
            new Lost("Version", "leave it out, and give the version a field of its own: @Version int version;"),
            new Lost("ForeignKey", "say it of the component that holds the key"),
            new Lost("Type", "leave one of them out: @Type makes the whole record one column"),
            new Lost("RenamedFrom", "say it of the component whose column had another name"),
            new Lost("Relationship", "leave one of them out: @Relationship is for entities"));
    private static final List<Lost> INSIDE = List.of(
            new Lost("Version", "move it to Mapped: @Version int version;"),
            new Lost("Relationship", "move it to Mapped: a record holds columns alone"),
            new Lost("Embedded", "write its components here, or say how it is stored: @Type(X.class)"));

    private EmbeddedMarks() {}

    /**
     * An annotation that has no meaning there.
     *
     * @param cure what to do instead
     */
    private record Lost(String annotation, String cure) {
        void check(VariableElement field, String what, Problems problems) {
            Said.of(field, annotation)
                    .ifPresent(said ->
                            problems.add(said.place(), Words.label(field) + what + "@" + annotation + ".", cure));
        }
    }

    static void checkField(VariableElement field, Problems problems) {
        BESIDE.forEach(lost -> lost.check(field, " is embedded, and marked ", problems));
        Said.of(field, "Column")
                .ifPresent(said -> said.members().stream()
                        .filter(member -> !member.equals("nullable"))
                        .forEach(member -> problems.add(
                                said.place(member),
                                Words.label(field) + " is embedded, and has no column whose " + member
                                        + " could be said.",
                                "say it of a component, each of which is a column")));
    }

    static void checkComponent(VariableElement component, Problems problems) {
        INSIDE.forEach(lost -> lost.check(component, " is a component of a record, and marked ", problems));
    }

    /** Whether a component is said to be something else than a column. */
    static boolean isNoColumn(VariableElement component) {
        return Said.is(component, "Relationship") || Said.is(component, "Embedded");
    }
}

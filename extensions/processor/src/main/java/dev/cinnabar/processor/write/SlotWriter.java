package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.Member;
import java.util.List;
import java.util.Set;

/** Writes the door by which the mapper reaches the fields: one switch to read, one to write. */
final class SlotWriter {
    private static final String NONE = "throw new IllegalArgumentException(\"slot \" + slot)";

    private static final Set<String> PARAMETERS = Set.of("slot", "value");

    private final Names names;

    SlotWriter(Names names) {
        this.names = names;
    }

    void write(SourceText source) {
        source.blank()
                .line("@Override")
                .line("protected " + names.orm("EntityType") + "<? extends " + names.entity() + "> type$() {")
                .lines("return ENTITY;", "}");
        if (!names.model().members().isEmpty()) {
            read(source);
            writing(source);
        }
    }

    /** Slots of a kind are counted from the last one of the entity above. */
    private String counted() {
        return names.model().parent() == null ? "slot" : "slot - ENTITY.inheritedSlots()";
    }

    /** What becomes of other slots. */
    private String others(String above) {
        return "default -> " + (names.model().parent() == null ? NONE : above) + ";";
    }

    private void read(SourceText source) {
        source.blank()
                .line("@Override")
                .line("protected " + names.imports().nullable() + " Object read$(int slot) {")
                .line("return switch (" + counted() + ") {");
        List<Member> members = names.model().members();
        for (int slot = 0; slot < members.size(); slot++) {
            source.line("case " + slot + " -> " + field(members.get(slot)) + ";");
        }
        source.lines(others("super.read$(slot)"), "};", "}");
    }

    private void writing(SourceText source) {
        source.blank().line("@Override");
        if (names.model().members().stream().anyMatch(Names::hasArguments)) {
            source.line("@SuppressWarnings(\"unchecked\")");
        }
        source.line("protected void write$(int slot, " + names.imports().nullable() + " Object value) {")
                .line("switch (" + counted() + ") {");
        List<Member> members = names.model().members();
        for (int slot = 0; slot < members.size(); slot++) {
            Member member = members.get(slot);
            source.line("case " + slot + " -> " + field(member) + " = (" + names.type(member) + ") value;");
        }
        source.lines(others("super.write$(slot, value)"), "}", "}");
    }

    /** A field, told apart from the parameters of these methods. */
    private static String field(Member member) {
        return (PARAMETERS.contains(member.name()) ? "this." : "") + member.name();
    }
}

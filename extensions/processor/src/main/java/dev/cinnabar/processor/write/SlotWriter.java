package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.Member;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** Writes the door by which the mapper reaches the fields: one switch to read, one to write. */
final class SlotWriter {
    private static final String NONE = "default -> throw new IllegalArgumentException(\"slot \" + slot);";

    private final Names names;

    SlotWriter(Names names) {
        this.names = names;
    }

    void write(SourceText source) {
        source.blank()
                .line("@Override")
                .line("protected " + names.orm("EntityType") + "<? extends " + names.entity() + "> type$() {")
                .lines("return ENTITY;", "}");
        read(source);
        writing(source);
    }

    private void read(SourceText source) {
        source.blank()
                .line("@Override")
                .line("protected " + names.imports().nullable() + " Object read$(int slot) {")
                .line("return switch (slot) {");
        List<Member> members = names.model().members();
        for (int slot = 0; slot < members.size(); slot++) {
            source.line("case " + slot + " -> " + members.get(slot).name() + ";");
        }
        source.lines(NONE, "};", "}");
    }

    private void writing(SourceText source) {
        source.blank().line("@Override");
        if (names.model().members().stream().anyMatch(SlotWriter::hasAngleBrackets)) {
            source.line("@SuppressWarnings(\"unchecked\")");
        }
        source.line("protected void write$(int slot, " + names.imports().nullable() + " Object value) {")
                .line("switch (slot) {");
        List<Member> members = names.model().members();
        for (int slot = 0; slot < members.size(); slot++) {
            Member member = members.get(slot);
            source.line("case " + slot + " -> " + member.name() + " = (" + names.type(member) + ") value;");
        }
        source.lines(NONE, "}", "}");
    }

    private static boolean hasAngleBrackets(Member member) {
        return member.type() instanceof DeclaredType type && !type.getTypeArguments().isEmpty();
    }
}

package dev.cinnabar.processor.model;

import java.util.Optional;

/**
 * What is said of a column beside its name and type. Immutable.
 *
 * @param id {@code @Id}, if it belongs to the primary key
 * @param version whether it counts the changes of its row
 * @param column {@code @Column}, if there is one
 * @param foreignKey {@code @ForeignKey}, if there is one
 * @param renamedFrom {@code @RenamedFrom}, if there is one
 */
public record ColumnMarks(
        Optional<Said> id,
        boolean version,
        Optional<Said> column,
        Optional<Said> foreignKey,
        Optional<Said> renamedFrom) {
    /** The same where nothing counts versions. */
    public ColumnMarks withoutVersion() {
        return new ColumnMarks(id, false, column, foreignKey, renamedFrom);
    }

    public boolean flag(String name) {
        return column.isPresent() && column.get().flag(name);
    }

    public int number(String name) {
        return column.map(said -> said.number(name)).orElse(0);
    }

    public String serverDefault() {
        return column.map(said -> said.text("serverDefault")).orElse("");
    }

    /** The group with which it is loaded; empty for none. */
    public String deferredGroup() {
        return column.map(said -> said.text("deferredGroup")).orElse("");
    }

    /** The remark beside the column; empty for none. */
    public String comment() {
        return column.map(said -> said.text("comment")).orElse("");
    }

    /** Whether a key is said to be given by the program. */
    public boolean isFilledByProgram() {
        return id.filter(said -> said.denies("autoincrement")).isPresent();
    }

    public boolean isFilledByServer() {
        return flag("serverNow") || !serverDefault().isEmpty();
    }
}

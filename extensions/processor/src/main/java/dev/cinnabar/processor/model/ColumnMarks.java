package dev.cinnabar.processor.model;

import java.util.Optional;

/**
 * What is said of a column beside its name and type. Immutable.
 *
 * @param id whether it belongs to the primary key
 * @param version whether it counts the changes of its row
 * @param column {@code @Column}, if there is one
 * @param foreignKey {@code @ForeignKey}, if there is one
 */
public record ColumnMarks(boolean id, boolean version, Optional<Said> column, Optional<Said> foreignKey) {
    /** The same where nothing counts versions. */
    public ColumnMarks withoutVersion() {
        return new ColumnMarks(id, false, column, foreignKey);
    }

    public boolean flag(String name) {
        return column.isPresent() && column.get().flag(name);
    }

    public String serverDefault() {
        return column.map(said -> said.text("serverDefault")).orElse("");
    }

    /** The group with which it is loaded; empty for none. */
    public String deferredGroup() {
        return column.map(said -> said.text("deferredGroup")).orElse("");
    }

    public boolean isFilledByServer() {
        return flag("serverNow") || !serverDefault().isEmpty();
    }
}

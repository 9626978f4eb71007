package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.AttributeKind;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.read.Compilation;
import java.util.Locale;
import java.util.Set;

/** What {@code @Column}, {@code @Version} and the field's type say must fit together. */
public final class ColumnCheck {
    private static final Set<String> WHOLE = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");
    private static final Set<String> CLOCK = Set.of(
            "java.time.Instant",
            "java.time.LocalDateTime",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.OffsetTime");

    private final Compilation compilation;

    public ColumnCheck(Compilation compilation) {
        this.compilation = compilation;
    }

    public void check(ColumnMember column, Problems problems) {
        checkNull(column, problems);
        checkVersion(column, problems);
        RenameCheck.check(column, problems);
        column.marks().column().ifPresent(said -> {
            checkText(column, said, problems);
            checkDecimal(column, said, problems);
            checkServer(column, said, problems);
            checkDeferred(column, said, problems);
        });
    }

    private static void checkNull(ColumnMember column, Problems problems) {
        if (column.nullable() && column.type().getKind().isPrimitive()) {
            problems.add(
                    column.field(),
                    column.label() + " may be null, and no "
                            + column.type().getKind().name().toLowerCase(Locale.ROOT) + " can be.",
                    "give the field the class instead (Integer, Long, Boolean, …), or say that it is never null");
        } else if (column.nullable() && column.marks().version()) {
            problems.add(
                    column.field(),
                    column.label() + " counts versions, and may be null.",
                    "leave @Nullable out: a row without a version could not be told from one that has changed");
        } else if (column.nullable() && column.isId()) {
            problems.add(
                    column.field(),
                    column.label() + " is a part of the primary key, and may be null.",
                    "leave @Nullable out: a key is never null in a row");
        }
    }

    private void checkVersion(ColumnMember column, Problems problems) {
        if (column.marks().version() && !WHOLE.contains(compilation.nameOf(column.type()))) {
            problems.add(
                    column.field(),
                    column.label() + " counts versions, and is no whole number.",
                    "write: @Version int " + column.name());
        }
    }

    private static void checkText(ColumnMember column, Said said, Problems problems) {
        boolean known = !(column.sqlType() instanceof ColumnType.Unknown);
        boolean text = column.sqlType() instanceof ColumnType.Standard
                && column.sqlType().kind() == AttributeKind.TEXT;
        if (said.says("length") && said.number("length") <= 0) {
            problems.add(
                    said.place("length"),
                    column.label() + " has a length of " + said.number("length") + ".",
                    "give it a length of 1 or more, or leave length out for 255 characters");
        } else if (said.says("length") && said.flag("text")) {
            problems.add(
                    said.place("text"),
                    column.label() + " has both a greatest length and text = true, which is a text of any length.",
                    "leave one of them out");
        } else if (known && !text && (said.says("length") || said.flag("text"))) {
            problems.add(
                    said.place(said.says("length") ? "length" : "text"),
                    column.label() + " is no text, and only a text has a length or text = true.",
                    "leave it out, or give the field the type String");
        }
    }

    private void checkDecimal(ColumnMember column, Said said, Problems problems) {
        if (!said.says("precision") && !said.says("scale")) {
            return;
        }
        int precision = said.number("precision");
        int scale = said.number("scale");
        boolean known = !(column.sqlType() instanceof ColumnType.Unknown);
        boolean decimal = column.sqlType() instanceof ColumnType.Standard
                && compilation.nameOf(column.type()).equals("java.math.BigDecimal");
        if (known && !decimal) {
            problems.add(
                    said.place(said.says("precision") ? "precision" : "scale"),
                    column.label() + " is no decimal, and only a decimal has a precision and a scale.",
                    "leave them out, or give the field the type BigDecimal");
        } else if (precision <= 0 || scale < 0 || scale > precision) {
            problems.add(
                    said.place(said.says("scale") ? "scale" : "precision"),
                    column.label() + " has " + precision + " digits, and " + scale + " of them after the point.",
                    "give it a precision of 1 or more, and a scale of 0 to that");
        }
    }

    private void checkServer(ColumnMember column, Said said, Problems problems) {
        boolean clock = said.flag("serverNow") || said.flag("updateNow");
        if (said.flag("serverNow") && !column.marks().serverDefault().isEmpty()) {
            problems.add(
                    said.place("serverDefault"),
                    column.label() + " is filled by the server in two ways.",
                    "leave serverNow or serverDefault out");
        } else if (clock
                && column.sqlType() instanceof ColumnType.Standard
                && !CLOCK.contains(compilation.nameOf(column.type()))) {
            problems.add(
                    said.place(said.flag("serverNow") ? "serverNow" : "updateNow"),
                    column.label() + " is filled from the server's clock, and holds no time.",
                    "give the field the type Instant, or leave it out");
        }
    }

    private static void checkDeferred(ColumnMember column, Said said, Problems problems) {
        if ((said.flag("deferred") || !said.text("deferredGroup").isEmpty())
                && (column.isId() || column.marks().version())) {
            problems.add(
                    said.place(said.flag("deferred") ? "deferred" : "deferredGroup"),
                    column.label() + " is loaded only when it is asked for, and no object can be without it.",
                    "leave deferred out: a key and a version come with each object");
        }
    }
}

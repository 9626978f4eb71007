package dev.cinnabar.migrate.render;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a script shall say. Immutable.
 *
 * @param node its place among the revisions
 * @param message what it is for, in a few words
 * @param packageName the package of its class; empty for none
 * @param className its class, and its file without the ending
 * @param upgrade the steps to it; none for a script that a person fills
 * @param downgrade the steps back
 */
public record ScriptDraft(
        RevisionNode node,
        String message,
        String packageName,
        String className,
        List<SchemaOperation> upgrade,
        List<SchemaOperation> downgrade) {
    private static final int LONGEST_MESSAGE = 1_000;

    public ScriptDraft {
        Objects.requireNonNull(node, "node");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        check(RevisionNode.isName(node.id()), "id", node.id(), "1 to 64 of 0-9, a-z and _ make one.");
        boolean named = packageName.isEmpty()
                || List.of(packageName.split("\\.", -1)).stream().allMatch(Identifiers::isPlain);
        check(named, "package", packageName, "Name one as Java has it, or none.");
        check(
                Identifiers.isPlain(className),
                "class",
                className,
                "Use letters, digits and _, of which the first is a letter.");
        check(message.length() <= LONGEST_MESSAGE, "message", message, "Say it in a few words.");
    }

    private static void check(boolean right, String what, String name, String cure) {
        if (!right) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT, "A script cannot have the " + what + " `" + name + "`.", cure);
        }
    }

    /** A script without a package that has no steps yet. */
    public static ScriptDraft of(RevisionNode node, String message, String className) {
        return new ScriptDraft(node, message, "", className, List.of(), List.of());
    }

    /** The same with steps, and with those back: each one reversed, the last one first. */
    public ScriptDraft with(List<SchemaOperation> steps) {
        List<SchemaOperation> back = new ArrayList<>();
        steps.forEach(step -> back.add(0, step.reverse()));
        return with(steps, back);
    }

    /** The same with steps. */
    public ScriptDraft with(List<SchemaOperation> steps, List<SchemaOperation> back) {
        return new ScriptDraft(node, message, packageName, className, steps, back);
    }

    /** The same in a package. */
    public ScriptDraft in(String otherPackage) {
        return new ScriptDraft(node, message, otherPackage, className, upgrade, downgrade);
    }
}

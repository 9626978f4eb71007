package dev.cinnabar.migrate.draft;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptNames;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.schema.SchemaOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script that is about to be written. Immutable.
 *
 * @param packageName of its class; empty for none
 * @param steps to the revision
 * @param back the steps back
 */
public record NewScript(
        RevisionNode node,
        String message,
        String packageName,
        List<SchemaOperation> steps,
        List<SchemaOperation> back) {
    public NewScript {
        steps = List.copyOf(steps);
        back = List.copyOf(back);
    }

    /** One whose steps back are those to it turned round, the last one first. */
    public static NewScript of(RevisionNode node, String message, String packageName, List<SchemaOperation> steps) {
        List<SchemaOperation> back = new ArrayList<>();
        steps.forEach(step -> back.add(0, step.reverse()));
        return new NewScript(node, message, packageName, steps, back);
    }

    /**
     * Refuses one that does not fit to the others, before a file is there.
     *
     * @throws UsageException if its id is taken or can be none, and so on
     */
    public NewScript checkedAmong(Scripts others) {
        Stream.concat(Stream.of(node.id()), node.labels().stream())
                .filter(name -> !RevisionNode.isName(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(
                            ErrorCode.UNUSABLE_SCRIPT,
                            "`" + name + "` can be no id and no label of a revision.",
                            "take 1 to 64 of 0-9, a-z and _");
                });
        List<RevisionNode> all =
                new ArrayList<>(others.all().stream().map(Script::node).toList());
        all.add(node);
        RevisionGraph.of(all);
        return this;
    }

    /** Writes it into a folder, under a name that no file has; gives the file. */
    public Path write(Path folder, ScriptLanguage language, Dialect dialect) {
        String name = ScriptNames.STANDARD.of(node.id(), message, LocalDateTime.now(ZoneId.systemDefault()));
        String free = isFree(folder, name) ? name : name + "_" + node.id();
        Path file = folder.resolve(free + language.ending());
        ScriptDraft draft = ScriptDraft.of(node, message, free).in(packageName).with(steps, back);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, language.text(draft, dialect, folder), StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
        return file;
    }

    private static boolean isFree(Path folder, String name) {
        return Stream.of(ScriptLanguage.values()).noneMatch(each -> Files.exists(folder.resolve(name + each.ending())));
    }
}

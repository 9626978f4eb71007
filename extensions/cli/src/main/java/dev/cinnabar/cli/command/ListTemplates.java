package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.Template;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.TextTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists what {@code init} can write. */
@picocli.CommandLine.Command(
        name = "list_templates",
        aliases = "list-templates",
        description = "What cinnabar init --template can write.")
final class ListTemplates extends Command {
    @Override
    Answer answer(Run run) {
        TextTable lines = new TextTable();
        Map<String, String> document = new LinkedHashMap<>();
        for (Template template : Template.values()) {
            lines.row(template.word(), template.description());
            document.put(template.word(), template.description());
        }
        return Answer.of(lines.text(""), Map.of("templates", document));
    }
}

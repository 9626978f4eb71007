package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** Tells in what a database is not what the models say. */
@picocli.CommandLine.Command(
        name = "check",
        description = "Differences between the models and the database, with cures; ends with 1 if there are any.")
final class Check extends Command {
    @Parameters(arity = "0..*", paramLabel = "CLASS", description = "Models; else those of the configuration.")
    List<String> models = List.of();

    @Override
    boolean isForSeveral() {
        return true;
    }

    @Override
    Answer answer(Run run) {
        MetaData tables = Tables.ofModels(run, models);
        List<Difference> differences = Compared.of(run, tables, run.engine()).differences();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("same", differences.isEmpty());
        document.put("differences", differences.stream().map(Check::document).toList());
        return new Answer(text(differences, run.paint()), document, differences.isEmpty() ? 0 : Failures.DIFFERENT);
    }

    private static Map<String, String> document(Difference difference) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("difference", difference.description());
        document.put("cure", difference.cure());
        return document;
    }

    private static String text(List<Difference> differences, Paint paint) {
        if (differences.isEmpty()) {
            return paint.green("no differences") + "\n";
        }
        String count = differences.size() + (differences.size() == 1 ? " difference" : " differences");
        return differences.stream()
                        .map(each -> paint.red(SafeText.escape(each.description())) + "\n  cure: "
                                + SafeText.escape(each.cure()) + "\n")
                        .collect(Collectors.joining())
                + count + "\n";
    }
}

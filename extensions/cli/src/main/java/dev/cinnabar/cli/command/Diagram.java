package dev.cinnabar.cli.command;

import dev.cinnabar.cli.draw.Chart;
import dev.cinnabar.cli.draw.Form;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws tables and the keys between them. */
@picocli.CommandLine.Command(name = "diagram", description = "A drawing of tables and the keys between them.")
final class Diagram extends Command {
    @Parameters(
            arity = "0..*",
            paramLabel = "URL|CLASS",
            description = "A database, or models; \"database\" and \"models\" are those of the configuration.")
    List<String> said = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; else what the file's name ends in.")
    @Nullable
    Form form;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; else standard output.")
    @Nullable
    String output;

    @Override
    Answer answer(Run run) {
        MetaData tables = Tables.of(run, said);
        Form meant = meant();
        String drawing = meant.write(Chart.of(tables.tables()));
        String name = meant.name().toLowerCase(Locale.ROOT);
        if (output == null) {
            return Answer.of(drawing, Map.of("format", name, "drawing", drawing));
        }
        run.write(run.file(output), drawing);
        run.note("wrote " + output + ": " + tables.tables().size() + " tables");
        return Answer.of("", Map.of("format", name, "file", output));
    }

    private Form meant() {
        if (form != null) {
            return form;
        }
        String end = output == null ? "" : output.toLowerCase(Locale.ROOT);
        return end.endsWith(".svg") ? Form.SVG : end.endsWith(".dot") || end.endsWith(".gv") ? Form.DOT : Form.MERMAID;
    }
}

package dev.cinnabar.cli.draw;

/** Writes charts in the language of Graphviz (graphviz.org, "DOT Language", "Node Shapes"). Stateless. */
final class Dot {
    private Dot() {}

    static String of(Chart chart) {
        StringBuilder out = new StringBuilder("""
            digraph schema {
                graph [rankdir=RL, splines=ortho, nodesep=0.6, ranksep=1.2];
                node [shape=plain, fontname="Helvetica", fontsize=11];
                edge [color="#64748b", arrowtail=crow, arrowhead=tee, dir=both];
            """);
        for (int i = 0; i < chart.boxes().size(); i++) {
            out.append("    t")
                    .append(i)
                    .append(" [label=<")
                    .append(label(chart.boxes().get(i)))
                    .append(">];\n");
        }
        for (Chart.Link link : chart.links()) {
            out.append(String.format(
                    "    t%d:c%d -> t%d:c%d%s;%n", link.from(), link.fromRow(), link.to(), link.toRow(), tail(link)));
        }
        return out.append("}\n").toString().replace("\r\n", "\n");
    }

    private static String tail(Chart.Link link) {
        return link.single() ? " [arrowtail=tee]" : "";
    }

    private static String label(Chart.Box box) {
        StringBuilder out =
                new StringBuilder("<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\">");
        out.append("<TR><TD COLSPAN=\"2\" BGCOLOR=\"#e2e8f0\"><B>")
                .append(text(box.title()))
                .append("</B></TD></TR>");
        for (int i = 0; i < box.rows().size(); i++) {
            Chart.Row row = box.rows().get(i);
            out.append("<TR><TD ALIGN=\"LEFT\" PORT=\"c").append(i).append("\">");
            out.append(row.key() ? "<B>" + text(row.name()) + "</B>" : text(row.name()));
            out.append("</TD><TD ALIGN=\"LEFT\">").append(text(row.type())).append("</TD></TR>");
        }
        return out.append("</TABLE>").toString();
    }

    /** An element may not be empty there. */
    private static String text(String text) {
        return text.isBlank() ? "&#160;" : Markup.escape(text);
    }
}

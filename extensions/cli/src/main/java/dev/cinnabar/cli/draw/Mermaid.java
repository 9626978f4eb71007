package dev.cinnabar.cli.draw;

/** Writes charts as Mermaid's {@code erDiagram} (mermaid.js.org, "Entity Relationship Diagrams"). Stateless. */
final class Mermaid {
    private Mermaid() {}

    static String of(Chart chart) {
        StringBuilder out = new StringBuilder("erDiagram\n");
        chart.boxes().forEach(box -> box(out, box));
        chart.links()
                .forEach(link -> out.append("    ")
                        .append(name(chart.boxes().get(link.to()).title()))
                        .append(link.optional() ? " |o--" : " ||--")
                        .append(link.single() ? "o| " : "o{ ")
                        .append(name(chart.boxes().get(link.from()).title()))
                        .append(" : ")
                        .append(name(link.label()))
                        .append('\n'));
        return out.toString();
    }

    private static void box(StringBuilder out, Chart.Box box) {
        out.append("    ").append(name(box.title())).append(" {\n");
        for (Chart.Row row : box.rows()) {
            String word = word(row.name());
            out.append("        ")
                    .append(word(row.type()))
                    .append(' ')
                    .append(word)
                    .append(marks(row));
            out.append(word.equals(row.name()) ? "" : " " + name(row.name())).append('\n');
        }
        out.append("    }\n");
    }

    private static String marks(Chart.Row row) {
        String both = row.key() && row.foreign() ? ", " : "";
        String marks = (row.key() ? "PK" : "") + both + (row.foreign() ? "FK" : "");
        return marks.isEmpty() ? "" : " " + marks;
    }

    /** In quotes anything may stand but these. */
    private static String name(String text) {
        return '"' + text.replaceAll("[\"%\\\\\\p{Cntrl}]", "_") + '"';
    }

    /** What is no letter, digit or parenthesis cannot stand in the name or type of an attribute. */
    private static String word(String text) {
        String word = text.replaceAll(",\\s*", "-").replaceAll("[^A-Za-z0-9_()\\[\\]-]", "_");
        return word.matches("[A-Za-z_].*") ? word : "_" + word;
    }
}

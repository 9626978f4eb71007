package dev.cinnabar.cli.draw;

/** A form that a chart may take. */
public enum Form {
    MERMAID {
        @Override
        public String write(Chart chart) {
            return Mermaid.of(chart);
        }
    },
    DOT {
        @Override
        public String write(Chart chart) {
            return Dot.of(chart);
        }
    },
    SVG {
        @Override
        public String write(Chart chart) {
            return Svg.of(Layout.of(chart));
        }
    };

    /** The chart as a text. */
    public abstract String write(Chart chart);
}

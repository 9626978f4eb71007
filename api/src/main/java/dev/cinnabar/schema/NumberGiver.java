package dev.cinnabar.schema;

/** Compares how two columns are filled with numbers. Immutable. */
record NumberGiver(Identity declared, Identity standing) {
    NumberGiver(ColumnDefinition<?> declared, ColumnDefinition<?> standing) {
        this(identity(declared), identity(standing));
    }

    private static Identity identity(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated generated
                ? generated.identity()
                : Identity.BY_DEFAULT;
    }

    /** What is different, in words; empty for nothing. */
    String fault() {
        if (declared.always() != standing.always()) {
            return declared.always() ? "takes numbers of rows" : "takes no numbers of rows";
        }
        return declared.options().doesAs(standing.options()) ? "" : "is filled with other numbers";
    }
}

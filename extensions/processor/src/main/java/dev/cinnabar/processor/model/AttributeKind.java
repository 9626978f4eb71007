package dev.cinnabar.processor.model;

/** What can be said with an attribute in a statement. */
public enum AttributeKind {
    TEXT("TextAttribute"),
    NUMBER("NumberAttribute"),
    BOOLEAN("BooleanAttribute"),
    OTHER("Attribute");

    private final String type;

    AttributeKind(String type) {
        this.type = type;
    }

    /** The interface of such attributes, by its simple name. */
    public String type() {
        return type;
    }

    /** Whether the interface says the type of the values beside the entity. */
    public boolean namesValues() {
        return this == NUMBER || this == OTHER;
    }
}

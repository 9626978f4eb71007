package dev.cinnabar.orm;

/**
 * One end of a relationship as it stands in a statement, by whatever name. Immutable.
 *
 * @param <E> the entity at that end
 * @param alias the name by which its table goes there; empty for its own
 */
public record Side<E extends Model>(String alias) {
    public TextAttribute<E> of(TextAttribute<E> attribute) {
        return alias.isEmpty() ? attribute : attribute.on(alias);
    }

    public <N extends Number> NumberAttribute<E, N> of(NumberAttribute<E, N> attribute) {
        return alias.isEmpty() ? attribute : attribute.on(alias);
    }

    public BooleanAttribute<E> of(BooleanAttribute<E> attribute) {
        return alias.isEmpty() ? attribute : attribute.on(alias);
    }

    public <T> Attribute<E, T> of(Attribute<E, T> attribute) {
        return alias.isEmpty() ? attribute : attribute.on(alias);
    }
}

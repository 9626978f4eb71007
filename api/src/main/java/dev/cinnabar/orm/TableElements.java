package dev.cinnabar.orm;

import dev.cinnabar.schema.TableElement;
import java.util.List;

/**
 * What stands in the table of an entity beside that which its annotations say: {@code @Entity(elements = …)} names the class. A column takes
 * the place of the entity's column of that name, whose values are of the same class in Java; constraints, indexes and options are added.
 * Asked once, before any other entity is known, so that it names tables and no entities.
 */
public interface TableElements {
    List<TableElement> elements();
}

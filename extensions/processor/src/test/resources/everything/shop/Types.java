package shop;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Has the name of a class that models use, and belongs to itself on both sides. */
@Entity
public class Types extends TypesModel {
    static class Mapped {
        @Id
        int id;

        @Relationship(secondary = "type_types", backPopulates = "below")
        List<Types> above;

        @Relationship(secondary = "type_types", backPopulates = "above")
        List<Types> below;
    }
}

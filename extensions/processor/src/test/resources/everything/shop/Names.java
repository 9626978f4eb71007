package shop;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** Entities that are called as the mapper's own types, or as Java's. */
public final class Names {
    @Entity
    static class Attribute extends AttributeModel {
        static class Mapped {
            @Id
            Long id;
        }
    }

    @Entity
    static class Objects extends ObjectsModel {
        static class Mapped {
            @Id
            Long id;

            @ForeignKey(Attribute.class)
            Long attributeId;

            @Relationship
            Attribute attribute;
        }
    }
}

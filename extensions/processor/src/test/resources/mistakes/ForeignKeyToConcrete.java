package mistakes;

import dev.cinnabar.orm.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class Plants {
    @Entity
    static class Plant extends PlantModel {
        static class Mapped {
            @Id Long id;
            @ForeignKey(Plant.class) @Nullable Long besideId;
        }
    }

    @Entity(inherits = Plant.class, concrete = true)
    static class Tree extends TreeModel {
        static class Mapped {
            int height;
        }
    }

    @Entity
    static class Leaf extends LeafModel {
        static class Mapped {
            @Id Long id;
            @ForeignKey(Plant.class) Long plantId;
            @ForeignKey(Tree.class) Long treeId;
        }
    }
}

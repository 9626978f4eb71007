package garden;

import dev.cinnabar.orm.*;

/** Leads to plants, which have no one table. */
@Entity(table = "leaves")
public class Leaf extends LeafModel {
  static class Mapped {
    @Id Long id;
    @ForeignKey(Plant.class) Long plantId;
  }
}

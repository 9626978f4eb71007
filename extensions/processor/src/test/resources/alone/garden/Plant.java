package garden;

import dev.cinnabar.orm.*;
import org.jspecify.annotations.Nullable;

@Entity(table = "plants")
public class Plant extends PlantModel {
  static class Mapped {
    @Id Long id;
    String name;
    @ForeignKey(Site.class) @Nullable Long siteId;
    @Relationship(backPopulates = "plants") @Nullable Site site;
  }

  Plant() {}

  public Plant(String name) {
    setName(name);
  }
}

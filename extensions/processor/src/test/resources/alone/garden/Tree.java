package garden;

import dev.cinnabar.orm.*;

@Entity(table = "trees", inherits = Plant.class, concrete = true)
public final class Tree extends TreeModel {
  static class Mapped {
    int height = 3;
  }

  Tree() {}

  public Tree(String name) {
    super(name);
  }
}

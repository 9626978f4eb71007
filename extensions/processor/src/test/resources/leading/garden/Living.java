package garden;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;

/** What concrete kinds do with no session near. */
public final class Living {
  public static void run() {
    Site site = new Site();
    Tree tree = new Tree("oak");
    site.getPlants().add(tree);
    is(tree.getSite() == site, "both sides are in step");
    is(Tree.ENTITY.table().columns().size() == 4, "its table has everything");
    is(Tree.SITE.owner() == Tree.ENTITY, "relationships are its own");
    is(Tree.SITE.origin() == Plant.SITE, "and those of the class above all the same");
    is(MetaData.of(Tree.class).tables().get(0).foreignKeys().size() == 1, "its table has the keys of the one above");
    try {
      MetaData.of(Leaf.class);
      is(false, "a key cannot lead to several tables");
    } catch (UsageException refused) {
      is(refused.getMessage().contains("of Leaf leads to Plant, whose kinds stand in tables of their own"), refused.getMessage());
    }
  }

  private static void is(boolean true_, String what) {
    if (!true_) {
      throw new AssertionError(what);
    }
  }
}

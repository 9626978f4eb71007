package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

@Revision(id = "a", message = "abstract")
public abstract class RevisionAbstract implements Migration {
    @Override
    public void upgrade(Operations op) {}
}

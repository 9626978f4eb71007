package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

@Revision(id = "a", down = "a", message = "on itself")
public final class RevisionOnItself implements Migration {
    @Override
    public void upgrade(Operations op) {}
}

package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

@Revision(id = "a", message = "not public")
final class RevisionNotPublic implements Migration {
    @Override
    public void upgrade(Operations op) {}
}

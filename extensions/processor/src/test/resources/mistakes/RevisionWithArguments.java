package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

@Revision(id = "a", message = "with arguments")
public final class RevisionWithArguments implements Migration {
    public RevisionWithArguments(String name) {}

    private RevisionWithArguments() {}

    @Override
    public void upgrade(Operations op) {}
}

package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

@Revision(
        id = "A-1",
        down = {"x", "../y"},
        dependsOn = "",
        labels = "head",
        message = " ")
public final class RevisionOfBadNames implements Migration {
    @Override
    public void upgrade(Operations op) {}
}

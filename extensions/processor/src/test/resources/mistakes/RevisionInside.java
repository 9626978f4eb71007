package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;

final class RevisionInside {
    @Revision(id = "a", message = "inside")
    public static final class Inner implements Migration {
        @Override
        public void upgrade(Operations op) {}
    }
}

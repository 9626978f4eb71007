package mistakes;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Revision;

@Revision(id = "a", message = "an interface")
public interface RevisionOfInterface extends Migration {}

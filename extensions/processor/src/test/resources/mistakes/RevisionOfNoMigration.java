package mistakes;

import dev.cinnabar.migrate.Revision;

@Revision(id = "a", message = "no migration")
public final class RevisionOfNoMigration {}

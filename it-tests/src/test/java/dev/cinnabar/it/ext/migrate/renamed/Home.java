package dev.cinnabar.it.ext.migrate.renamed;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.RenamedFrom;

/**
 * Where somebody lives.
 *
 * @param city was called a town
 */
public record Home(@Column(length = 40) @RenamedFrom("town") String city) {}

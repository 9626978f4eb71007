/** Keeps the rows of objects that are deleted. */
module dev.cinnabar.ext.softdelete {
    exports dev.cinnabar.ext.softdelete;

    requires transitive dev.cinnabar.api;

    provides dev.cinnabar.plugin.Plugin with
            dev.cinnabar.ext.softdelete.SoftDeletePlugin;
}

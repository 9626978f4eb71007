/** JSON documents as values of columns, and ways into them in statements. */
module dev.cinnabar.ext.json {
    exports dev.cinnabar.ext.json;

    requires transitive dev.cinnabar.api;
    // either of the two is enough
    requires static transitive com.fasterxml.jackson.databind;
    requires static transitive tools.jackson.databind;

    provides dev.cinnabar.plugin.Plugin with
            dev.cinnabar.ext.json.JsonPlugin;
}

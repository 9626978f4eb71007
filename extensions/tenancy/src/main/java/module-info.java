/** Sessions for one tenant each. */
module dev.cinnabar.ext.tenancy {
    exports dev.cinnabar.ext.tenancy;

    requires transitive dev.cinnabar.api;

    provides dev.cinnabar.plugin.Plugin with
            dev.cinnabar.ext.tenancy.TenancyPlugin;
}
